import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for pattern, text in [
    (r'(?:(a)|(b))*', 'ab'), (r'((a)(b))?c', 'c'), (r'((a)(b))?c', 'abc'), (r'(a+)+b', 'aaab'), (r'(a)|b', 'b'),
    (r'(a|ab)(c|bcd)(d*)', 'abcd'), (r'(a*)*', 'b'), (r'(a*)+', 'aab'), (r'((?:a|(b))+)c', 'abac'),
    (r'(?P<quote>["\']).*?(?P=quote)', '''say "it's" now'''), (r'(\w)\1', 'hello'), (r'(?i)(a)\1', 'aA'),
    (r'(\()?x(?(1)\)|!)', '(x)'), (r'(\()?x(?(1)\)|!)', 'x!'), (r'(?P<open><)?a(?(open)>)', '<a>'), (r'(?(1)a|b)(c)?', 'b'),
]:
    m = re.search(pattern, text)
    print(pattern, text, m and (m.span(), m.groups(), m.lastindex, m.lastgroup))
