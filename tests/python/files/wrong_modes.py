for mode in ('', 'z', 'rw', 'rr', 'r+w', 'bt', 'rbt', 'b', '+', 'U', 'r++', 'wa'):
    try:
        open('f', mode)
    except ValueError as error:
        print(repr(mode), error)
for options in ({'mode': 'rb', 'encoding': 'utf-8'}, {'mode': 'wb', 'newline': ''}, {'mode': 'rb', 'errors': 'strict'},
                {'buffering': 0, 'mode': 'w'}, {'mode': 1}, {'newline': 'x', 'mode': 'w'}, {'encoding': 5}, {'buffering': 'x'}):
    try:
        open('f', **options)
    except (ValueError, TypeError) as error:
        print(options, type(error).__name__, error)
for name in (None, 1.5, [], 'a\0b'):
    try:
        open(name)
    except (TypeError, ValueError) as error:
        print(repr(name), type(error).__name__, error)
try:
    open('f', 'w', encoding='no-such-code')
except LookupError as error:
    print(error)
