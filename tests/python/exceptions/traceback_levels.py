import sys
import traceback


def inner(n):
    if n == 0:
        raise ValueError('inner')
    inner(n - 1)


def outer():
    inner(1)


try:
    outer()
except ValueError as error:
    frames = traceback.extract_tb(error.__traceback__)
    print([(frame.lineno, frame.name, frame.line) for frame in frames])
    print(len(traceback.format_tb(error.__traceback__)), len(traceback.extract_tb(error.__traceback__, 2)))
    print([frame.name for frame in traceback.extract_tb(error.__traceback__, limit=-1)])
    traceback.print_tb(error.__traceback__)
    print(traceback.format_exception_only(error))
    kept = traceback.TracebackException.from_exception(error)
    sys.stderr.write(''.join(kept.format()))
    print(kept.exc_type_str, str(kept), list(kept.format_exception_only()))
    first = frames[0]
    print(first[1:], len(first), tuple(first)[1])
    try:
        raise KeyError('second')
    except KeyError as second:
        print(len(traceback.format_exception(second, chain=False)) < len(traceback.format_exception(second)))


def stack():
    return [(frame.lineno, frame.name) for frame in traceback.extract_stack()]


def caller():
    return stack(), [frame.name for frame in traceback.extract_stack(limit=1)]


print(caller())
traceback.print_stack()
print(traceback.format_list([('file.py', 3, 'f', 'x = 1'), ('file.py', 4, 'g', None)]))
print(traceback.format_exc())
try:
    traceback.format_exception(5)
except TypeError as error:
    print(error)
