"""What an event and a condition are made anew for after a fork: nobody holds or waits any more."""
import threading

event = threading.Event()
with event._cond:
    print(event._cond.acquire(False))
    event._at_fork_reinit()
    try:
        with event._cond:
            print(event._cond.acquire(False))
    finally:
        event._cond.acquire()
event.set()
event._at_fork_reinit()
print(event.is_set(), event.wait())
event.clear()
with event._cond:
    event._at_fork_reinit()
    print(event.is_set(), event._cond.acquire(False))
print(event.wait(0))
