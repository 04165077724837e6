"""Long texts are broken; values that contain themselves are told."""

import pprint

pprint.pprint(b'abcdefgh' * 12)
pprint.pprint('one two three ' * 12)
pprint.pprint(['line one\nline two\n' * 3] * 2, width=40)
pprint.pprint(bytearray(b'0123456789' * 10))
pprint.pprint([1000000, 2], underscore_numbers=True)
loop = [1]
loop.append(loop)
print(pprint.isrecursive(loop), pprint.isreadable(loop), pprint.isreadable([1, 'a']), pprint.saferepr([1, (2,)]))
for options in ({'indent': -1}, {'depth': 0}, {'width': 0}):
    try:
        pprint.pformat(1, **options)
    except ValueError as error:
        print(error)
