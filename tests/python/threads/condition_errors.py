import threading


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


c = threading.Condition()
show(c.wait)
show(c.notify)
show(c.notify_all)
show(c.release)
lock = threading.Lock()
d = threading.Condition(lock)
show(d.wait)
show(lambda: d.notify(2))
with d:
    print(lock.locked(), d.notify(), d.notify(5), d.notify_all())
print(lock.locked(), d.acquire(), d.acquire(False), d.release())
with c:
    with c:
        print('reentrant', c.wait(0.01))
