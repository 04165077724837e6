"""Predicates and searches of str."""
def show(*expressions):
    """Prints what each answers, or the exception that it ends with."""
    for expression in expressions:
        try:
            print(repr(expression()))
        except Exception as error:
            print(type(error).__name__, error)


show(
    lambda: ('abc'.find('c'), 'abc'.rfind('z'), 'abc'.index('b'), 'abcabc'.count('b'), 'aaa'.count(''), 'abc'.find('b', 2)),
    lambda: 'abc'.index('z'),
    lambda: 'abc'.rindex('z'),
    lambda: ('abc'.startswith(('x','a')), 'abc'.endswith('c'), 'abc'.startswith('b',1)),
    lambda: 'abc'.startswith(1),
    lambda: 'abc'.startswith(['a']),
    lambda: ('abc'.replace('b','x'), 'aaa'.replace('a','b',2), 'abc'.replace('','-'), 'aaa'.replace('a','b',count=1)),
    lambda: ('abc'.isalpha(), '12'.isdigit(), 'a1'.isalnum(), ' '.isspace(), 'A'.isupper(), 'a'.islower(), 'Abc'.istitle(), '½'.isnumeric(), '²'.isdigit(), '1'.isdecimal(), 'a_1'.isidentifier(), 'é\n'.isprintable(), ''.isascii()),
)
