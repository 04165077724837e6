"""What Thread makes of each argument."""
import threading
from functools import partial


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def work():
    pass


class Callable:
    def __call__(self):
        pass


show('group', lambda: threading.Thread(1))
show('too many', lambda: threading.Thread(None, work, 'name', (), {}, True))
show('unknown', lambda: threading.Thread(what=1))
for name in (5, '', None, 'mine', b'bytes', 0):
    show(repr(name), lambda: threading.Thread(name=name).name)
for target in (work, print, partial(work), Callable(), Callable, lambda: 0, 'text'.upper, 3):
    show('target', lambda: threading.Thread(target=target).name)
for daemon in (None, True, False, 5, ''):
    show(repr(daemon), lambda: threading.Thread(daemon=daemon).daemon)
thread = threading.Thread(target=work, args=[1, 2], kwargs=None)
print(thread._target is work, thread._args, thread._kwargs, thread._daemonic)
