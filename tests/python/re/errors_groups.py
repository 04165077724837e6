import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for pattern in ['(?P<1>a)', '(?P<a>x)(?P<a>y)', '(?P=zz)', '(?P', '(?P<', '(?P<a', '(?P>a)', '(?P<>a)', '(?P<a-b>c)', '(?P=a', '(?<a)', '(?<', '(?z)', 'a(?i)b', '(?i', '(?i-',
                '(?ai)x', '(?au)', '(?i-i:a)', '(?-', '(?-a:x)', '(?i-z:a)', '(?iz)', '(?i,)', '(?(2)a)', '(?(b)a)', '(a)(?(1)a|b|c)', '(?(0)a)', '(?(1)a', '(?(', '(?(a-)b)', '(?=', '(?<=(a)\\1)b', '(?P<n>(?P=n))']:
    show(re.compile, pattern)
try:
    re.compile('ab\n(cd')
except re.PatternError as error:
    print(error.msg, repr(error.pattern), error.pos, error.lineno, error.colno, error.args)
print(re.error is re.PatternError, re.PatternError.__mro__, re.PatternError('oops').pos)
