import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for pattern, text in [
    (r'(?<=abc)def', 'abcdef'), (r'(?<!a)b', 'ab b'), (r'Isaac (?=Asimov)', 'Isaac Asimov'),
    (r'Isaac (?!Asimov)', 'Isaac Asimov'), (r'(?<=-)\w+', 'spam-egg'), (r'(?=(\w+))\1:', 'abc:'),
    (r'(?!)', 'a'), (r'(?=)', 'a'), (r'(?<=ab|cd)e', 'cde'), (r'(?<=(?:a|b)c)d', 'bcd'), (r'(?<=^)a', 'a'),
    (r'\d+(?=%)', '5 or 50%'), (r'(?<![\d.])\d+(?![\d.])', '1.5 22 3.'),
]:
    m = re.search(pattern, text)
    print(pattern, text, m and (m.span(), m.groups()))
print(re.compile('(?<=a)b').search('ab', 1))
show(re.compile, r'(?<=a*)b')
show(re.compile, r'(?<=a|bc)d')
show(re.compile, r'(?<!a{1,2})d')
