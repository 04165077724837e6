"""What an excepthook is given, and what the one of threading makes of it."""
import io
import sys
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


Args = threading.ExceptHookArgs
show('four', lambda: Args((1, 2, 3, 4)))
show('list', lambda: Args([1, 2, 3, 4]).thread)
show('three', lambda: Args((1, 2, 3)))
show('number', lambda: Args(1))
show('as tuple', lambda: (tuple(Args('abcd')), Args('abcd')[1], len(Args('abcd')), isinstance(Args('abcd'), tuple)))
show('wrong', lambda: threading.excepthook((1, 2, 3, 4)))
print(threading.__excepthook__ is threading.excepthook, threading.excepthook.__name__)


def written(thread):
    before, sys.stderr = sys.stderr, io.StringIO()
    try:
        raise ValueError('text')
    except ValueError:
        threading.excepthook(Args([*sys.exc_info(), thread]))
        text = sys.stderr.getvalue().replace(str(threading.get_ident()), 'number')
    finally:
        sys.stderr = before
    return [text.splitlines()[i] for i in (0, 1, -1)]


print(written(None))
print(written(threading.Thread(name='mine')))
print(written('no thread'))
try:
    sys.exit(1)
except SystemExit:
    print(threading.excepthook(Args([*sys.exc_info(), None])))
