import functools
import threading
import time


def show(call, *args, **kwargs):
    try:
        print(repr(call(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e)


def work():
    pass


class Callable:
    def __call__(self):
        pass

    def method(self):
        pass


for target in (work, Callable(), Callable().method, functools.partial(work), len, lambda: 0, None):
    print(threading.Thread(target=target).name)
print(threading.Thread(target=work, name='n').name, threading.Thread(name=5).name, threading.Timer(1, work).name)
show(threading.Thread, 1)
show(threading.Thread, foo=1)

t = threading.Thread(target=time.sleep, args=(0.05,))
print(t.ident, t.native_id, t.is_alive(), t.daemon, t.name)
show(t.join)
t.start()
print(t.is_alive(), t.ident is not None, t in threading.enumerate())
show(t.start)
show(setattr, t, 'daemon', True)
t.name = 'renamed'
show(t.join, -1)
show(t.join, 0)
show(t.join)
print(t.name, t.is_alive())
show(t.start)
show(setattr, t, 'daemon', True)
show(threading.current_thread().join)


class Forgetful(threading.Thread):
    def __init__(self):
        pass


f = Forgetful()
for call in (f.start, f.join, f.is_alive, lambda: f.name, lambda: f.daemon, lambda: f.ident, lambda: repr(f)):
    show(call)
show(setattr, f, 'daemon', True)

print(threading.main_thread() is threading.current_thread(), threading.active_count(), threading.TIMEOUT_MAX)
timer = threading.Timer(0.05, print, ('timer', 'fires'), {'sep': '-'})
timer.start()
timer.join()
print(timer.interval, timer.args, timer.kwargs, timer.finished.is_set())
timer = threading.Timer(60, print, ['never'])
timer.start()
timer.cancel()
timer.join()
print(timer.is_alive(), timer.finished.is_set())
show(threading.Lock, 1)
show(threading.excepthook, None)
show(threading.ExceptHookArgs, [1])
show(threading.local, 1)
