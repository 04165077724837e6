"""The hook that counts is the one at the time of the exception; None means the one from when the thread was made."""
import threading


def first(args):
    print('first', args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


def second(args):
    print('second', args.exc_value)


def fail(text):
    raise ValueError(text)


def run(before, during):
    threading.excepthook = before
    thread = threading.Thread(target=fail, args=('oops',), name='failing')
    threading.excepthook = during
    thread.start()
    thread.join()


run(first, first)
run(first, second)
run(first, None)
threading.excepthook = None
try:
    threading.Thread()
except RuntimeError as error:
    print(error)
