"""The attributes of a thread before it starts, while it runs and after its end."""
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def state(thread):
    return (thread.ident is None, thread.native_id is None, thread.is_alive(), thread._started.is_set(),
            thread._handle.is_done(), repr(thread).replace(str(thread.ident), 'number'))


go_on = threading.Event()
thread = threading.Thread(target=go_on.wait, args=(10,), name='waiter')
print(state(thread))
show('join', thread.join)
show('join', lambda: thread.join(1))
thread.daemon = True
thread.name = 7
print(state(thread), thread.name)
thread.start()
print(state(thread))
show('start', thread.start)
show('daemon', lambda: setattr(thread, 'daemon', False))
for timeout in (-1, 0, 0.01, 'x', 1e100, float('nan'), threading.TIMEOUT_MAX + 1):
    show(f'join {timeout!r}', lambda: thread.join(timeout))
thread.name = 'renamed'
print(thread.is_alive(), thread in threading.enumerate())
go_on.set()
thread.join()
print(state(thread), thread in threading.enumerate())
show('start', thread.start)
show('daemon', lambda: setattr(thread, 'daemon', False))
for timeout in (None, -1, 0, 1, 'x', 1e100):
    show(f'join {timeout!r}', lambda: thread.join(timeout))
for name in ('ident', 'native_id'):
    show(name, lambda: setattr(thread, name, 1))
