s = 'abracadabra'
print(s.find('a'), s.find('a', 1), s.find('a', 1, 3), s.find('z'), s.rfind('a'), s.rfind('abra', 0, 10), s.find(''), s.rfind(''), s.find('', 20))
print(s.index('bra'), s.rindex('bra'), s.count('a'), s.count('abra'), s.count('aa'), 'aaaa'.count('aa'), s.count(''), s.count('a', 2, 6))
print(s.startswith('abr'), s.startswith(('x', 'ab')), s.startswith('bra', 1), s.endswith('bra'), s.endswith(('x', 'a')), s.endswith('br', 0, 10), s.startswith(''))
print('bra' in s, 'z' not in s, '' in s, 'a' in '')
for f in (lambda: s.index('z'), lambda: s.rindex('zz'), lambda: s.startswith(5), lambda: s.find(5), lambda: s.startswith(['a']), lambda: 5 in s, lambda: s.count()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
