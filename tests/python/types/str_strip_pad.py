print(repr('  ab \n'.strip()), repr('  ab '.lstrip()), repr('  ab '.rstrip()), 'xxabxx'.strip('x'), 'abcba'.strip('ab'), 'xyab'.lstrip('yx'), repr(''.strip()))
print(repr('ab'.center(7)), 'ab'.center(7, '*'), 'abc'.center(6, '-'), 'ab'.ljust(5, '.'), 'ab'.rjust(5, '.'), 'abc'.ljust(2), '42'.zfill(5), '-42'.zfill(5), '+1'.zfill(4), 'abc'.zfill(2))
print(repr('a\tb\tc'.expandtabs(4)), repr('\t'.expandtabs()), repr('ab\tc\n\td'.expandtabs(4)))
print('prefix-body'.removeprefix('prefix-'), 'body.py'.removesuffix('.py'), 'x'.removeprefix('y'), 'x'.removesuffix(''))
try:
    'a'.center(5, 'xx')
except TypeError as e:
    print(e)
try:
    'a'.ljust('5')
except TypeError as e:
    print(e)
