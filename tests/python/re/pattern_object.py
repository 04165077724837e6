import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


p = re.compile(r'(?P<word>[a-z]+)(?P<digit>\d)?', re.IGNORECASE)
print(p, p.pattern, p.flags, p.groups, dict(p.groupindex), type(p))
print(p.search('..ab1', 3), p.match('ab'), p.match('.ab'), p.fullmatch('ab12'), p.fullmatch('ab1'))
print(p.findall('ab1 cd'), p.findall('abcdef', 2, 4), p.split('1a2b3'), p.sub('-', 'ab1+cd'), p.subn('', 'a b'))
print(re.compile('a') == re.compile('a'), re.compile('a') == re.compile('a', re.M), hash(re.compile('x')) == hash(re.compile('x')))
print(re.compile(p) is p, re.compile('a|b', re.M | re.S), re.compile(b'\xff\n'), re.compile('x', re.ASCII), re.compile('(?x) a'))
show(re.compile, p, re.I)
show(re.compile, 1)
show(re.Pattern)
show(setattr, p, 'flags', 1)
scanner = p.scanner('ab1 cd')
print(scanner.match(), scanner.search(), scanner.search(), scanner.search())
