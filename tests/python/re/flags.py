import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


print(re.I, repr(re.I | re.M), re.RegexFlag(0), repr(re.X), re.I | re.M | 4096, re.IGNORECASE | 0, int(re.S), re.A.name)
print(re.compile('x').flags, re.compile('(?im)x').flags, re.compile(b'x').flags, re.compile('x', re.A | re.I).flags)
for pattern, text, flags in [
    (r'^b$', 'a\nb\nc', 0), (r'^b$', 'a\nb\nc', re.M), (r'(?m)^b$', 'a\nb\nc', 0), (r'.+', 'a\nb', 0), (r'.+', 'a\nb', re.S),
    (r'\Ab\Z', 'b\n', 0), (r'^b$', 'b\n', 0), (r'abc', 'xABC', re.I), (r'(?i:a)b', 'Ab', 0), (r'(?i:a)b', 'AB', 0),
    (r'(?-i:a)b', 'aB', re.I), (r'(?-i:a)b', 'AB', re.I), (r'(?s-m:.)', '\n', re.M), (r'[a-z]+', 'HeLLo', re.I), (r'[^a-z]', 'A1', re.I),
    ('a b # comment\n c', 'abc', re.X), (r'(?x) a\ b [ ] c', 'a b c', 0), (r'\w+', 'caf\u00e9', 0), (r'\w+', 'caf\u00e9', re.A),
    (r'(?a:\w+)\w', 'ab\u00e9', 0), (r'\d+', '\u0663\u0664', 0), (r'\d+', '\u0663', re.A), (r'\s', '\u2003', 0), (r'\s', '\u2003', re.A),
]:
    m = re.search(pattern, text, flags)
    print(ascii(pattern), ascii(text), flags, m and ascii(m.group()))
show(re.compile, 'a', re.L)
show(re.compile, b'a', re.U)
show(re.compile, 'a', re.A | re.U)
