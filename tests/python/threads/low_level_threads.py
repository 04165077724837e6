"""_thread.start_new_thread: its arguments, and how such a thread ends."""
import _thread
import sys
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for arguments in ((1, ()), (print, []), (print, 'ab'), (print, (), 1), (print, (), [])):
    show(arguments[1:], lambda: _thread.start_new_thread(*arguments))
done = threading.Semaphore(0)


def work(*args, **kwargs):
    print(args, kwargs)
    done.release()


print(isinstance(_thread.start_new_thread(work, (1, 2), {'key': 3}), int))
done.acquire()
_thread.start_new(work, ())
done.acquire()


def leave(how):
    done.release()
    how()


for how in (_thread.exit, sys.exit, _thread.exit_thread):
    _thread.start_new_thread(leave, (how,))
    done.acquire()
try:
    _thread.exit()
except SystemExit as error:
    print(repr(error))
