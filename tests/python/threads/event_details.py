"""Timeouts of events, and what else can be seen of one."""
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


event = threading.Event()
for when in ('clear', 'set'):
    for timeout in (0, -1, 0.01, float('nan'), 'x', 1e100):
        show(f'{when} {timeout!r}', lambda: event.wait(timeout))
    show('flag', lambda: (event.is_set(), event._flag, repr(event).rpartition(' ')[2]))
    show('set', event.set)
show('again', lambda: (event.set(), event.wait(), event.clear(), event.clear(), event.is_set()))


class Bell(threading.Event):
    rung = 0

    def set(self):
        self.rung += 1
        super().set()


bell = Bell()
bell.set()
print(bell.rung, bell.is_set(), repr(bell).partition(' at ')[0])
with event._cond:
    print(event._cond.acquire(False))
event._at_fork_reinit()
with event._cond:
    print(event._cond.acquire(False), event.is_set())
