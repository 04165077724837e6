s = 'python'
print(s[0], s[-1], s[1:4], s + '!', s * 2, 3 * 'ab', 'a' * 0, 'a' * -1, len(s), max(s), min(s), sorted(s))
print('a' < 'b', 'Z' < 'a', 'abc' < 'abd', 'ab' < 'abc', '' < 'a', 'é' > 'z', '10' < '9', 'a' == 'a', 'a' != 'b')
print(ord('a'), chr(8364), ord('😀'), chr(128512), len('😀é'), '😀é'[0], '😀é'[::-1], 'aé😀b'.find('b'))
print(hash('a') == hash('a'), list('héllo'), tuple('ab'), set('aab') == {'a', 'b'}, [*'xy'])
print(str(5), str(1.0), str([1, 'a']), str({'k': 'v'}), str(b'x'), repr('a\'b'), repr('\\'), repr('é\u200b\x80'), ascii('é😀'))
for i, c in enumerate('ab', 1):
    print(i, c)
print('a' 'b' in 'cab', not 'x', 'x' and 'y', str(), str('s'), str(b'abc', 'utf-8'), str(object=5))
a = 'x'
b = a
a += 'y'
print(a, b)
