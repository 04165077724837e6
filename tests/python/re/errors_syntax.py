import re


def show(function, *args, **kwargs):
    try:
        print(repr(function(*args, **kwargs)))
    except Exception as error:
        print(f"{type(error).__name__}: {error}")


for pattern in ['(', ')', '[', '[b-a]', '*a', 'a**', 'a{3,2}', '\\', '(?', '(?:a', 'a)b', '(a\n(b', 'a\n**', '(?#abc', '[a', r'[\q]', '[]', '[^]',
                r'\q', r'\x1', r'\u12', r'\U0001', r'\400', r'[\400]', r'[\x]', r'[a-\d]', r'[\w-z]', r'\1', r'(\1)', r'(a)\2', 'x{99999999999}', '+', '(?:+)', '^*', r'\b+', 'a|*']:
    show(re.compile, pattern)
