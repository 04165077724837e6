from gevent import monkey

monkey.patch_all()

import queue
import threading
import time

import gevent

log = []


def worker(name, pause):
    log.append(f'{name} begins')
    time.sleep(pause)
    with lock:
        log.append(f'{name} has it')
        time.sleep(0.02)
    results.put(name)


lock = threading.Lock()
results = queue.Queue()
threads = [threading.Thread(target=worker, args=(name, pause)) for name, pause in (('a', 0.05), ('b', 0.01))]
for t in threads:
    t.start()
    log.append('started')
print(threading.active_count(), threads[0].is_alive(), threads[0].name)
for t in threads:
    t.join()
print(log)
print(results.get(), results.get(), results.empty(), threads[0].is_alive())
print(threading.current_thread().name, threading.main_thread() is threading.current_thread())


def names():
    return threading.current_thread().name, threading.get_ident() != threading.main_thread().ident


seen = []
t = threading.Thread(target=lambda: seen.append(names()), name='own')
t.start()
t.join()
print(seen)

# Greenlets and threads are the same thing now.
ready = threading.Event()
condition = threading.Condition()
items = []


def consumer():
    with condition:
        while not items:
            condition.wait()
        print('consumed', items.pop())
    ready.set()


c = threading.Thread(target=consumer)
c.start()
gevent.sleep(0)
with condition:
    items.append('bun')
    condition.notify()
print(ready.wait(1), ready.wait(0))
print(gevent.spawn(ready.is_set).get(), condition.wait_for.__name__)

seats = threading.BoundedSemaphore(2)
inside = most = 0


def guest():
    global inside, most
    with seats:
        inside += 1
        most = max(most, inside)
        time.sleep(0.01)
        inside -= 1


guests = [threading.Thread(target=guest) for _ in range(5)]
for g in guests:
    g.start()
for g in guests:
    g.join()
print(most)
for action in (seats.release, threading.RLock().release, condition.notify):
    try:
        action()
    except (ValueError, RuntimeError) as e:
        print(type(e).__name__, str(e).split(' Owner')[0])

tray = queue.Queue(2)


def baker():
    for i in range(4):
        tray.put(i)
    tray.join()
    print('all eaten')


b = threading.Thread(target=baker)
b.start()
print(tray.full(), tray.qsize())
for _ in range(4):
    print(tray.get(), end=' ')
    tray.task_done()
b.join()
for action in (lambda: tray.get(timeout=0.01), tray.get_nowait, lambda: tray.get(timeout=-1), tray.task_done):
    try:
        action()
    except (queue.Empty, ValueError) as e:
        print(type(e).__name__, e)

data = threading.local()
data.x = 'main'
t = threading.Thread(target=lambda: print(hasattr(data, 'x')))
t.start()
t.join()
barrier = threading.Barrier(3)
places = []
parties = [threading.Thread(target=lambda: places.append(barrier.wait())) for _ in range(3)]
for p in parties:
    p.start()
for p in parties:
    p.join()
print(sorted(places), barrier.n_waiting, barrier.broken)
timer = threading.Timer(0.01, print, args=('timer',))
timer.start()
timer.join()


def failing():
    raise LookupError('in a thread')


threading.excepthook = lambda args: print('hook', args.exc_type.__name__, args.thread.name)
t = threading.Thread(target=failing, name='failing')
t.start()
t.join()


def late():
    time.sleep(0.05)
    print('joined at the end')


threading.Thread(target=late).start()
threading.Thread(target=lambda: time.sleep(60) or print('never'), daemon=True).start()
print('main ends')
