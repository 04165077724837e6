import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


m = re.match(r'(?P<first>\w+) (?P<last>\w+)(!)?', 'Isaac Newton, physicist')
print(m, m.groups(), m.groups('none'), m.groupdict(), m.groupdict(default=0))
print(m['first'], m[2], m[0], m.group('last', 1), m.lastindex, m.lastgroup, m.regs)
print(m.start(), m.end(2), m.span('last'), m.span(3), m.pos, m.endpos, m.re, m.string)
print(m.expand(r'\2, \g<first>\3'), bool(m), type(m))
for group in [4, -1, 'middle', None, 1.0]:
    show(m.group, group)
show(lambda: m['nobody'])
show(setattr, m, 'string', 'x')
show(re.Match)
