"""Who waits at a barrier that is reset gets an error; the next ones meet as before."""
import threading
import time

barrier = threading.Barrier(3)
log = []
lock = threading.Lock()


def wait(name):
    try:
        barrier.wait()
        said = f'{name} passed'
    except threading.BrokenBarrierError:
        said = f'{name} was sent away'
    with lock:
        log.append(said)


def start(*names):
    threads = [threading.Thread(target=wait, args=(name,)) for name in names]
    for thread in threads:
        thread.start()
    return threads


first = start('a', 'b')
while barrier.n_waiting < 2:
    time.sleep(0.001)
barrier.reset()
for thread in first:
    thread.join()
print(sorted(log), barrier.broken, barrier.n_waiting)
log.clear()
for thread in start('c', 'd', 'e'):
    thread.join()
print(sorted(log), barrier.broken)
log.clear()
first = start('f', 'g')
while barrier.n_waiting < 2:
    time.sleep(0.001)
barrier.abort()
for thread in first:
    thread.join()
print(sorted(log), barrier.broken)
