import threading
import time


def attempt(name, barrier, timeout=None):
    try:
        print(name, barrier.wait(timeout))
    except threading.BrokenBarrierError as e:
        print(name, repr(e), barrier.broken, barrier.n_waiting)


barrier = threading.Barrier(3)
t = threading.Thread(target=attempt, args=('waiter', barrier))
t.start()
while barrier.n_waiting == 0:
    time.sleep(0.01)
print(repr(barrier).split(' ')[-1])
attempt('impatient', barrier, 0.01)
t.join()
attempt('late', barrier)
print(repr(barrier).split(' ')[-1], barrier.parties)
barrier.reset()
print(barrier.broken, barrier.n_waiting)

t = threading.Thread(target=attempt, args=('aborted', barrier))
t.start()
while barrier.n_waiting == 0:
    time.sleep(0.01)
barrier.abort()
t.join()
print(barrier.broken)
barrier.reset()

t = threading.Thread(target=attempt, args=('reset', barrier))
t.start()
while barrier.n_waiting == 0:
    time.sleep(0.01)
barrier.reset()
t.join()
print(barrier.broken, barrier.n_waiting)
attempt('no time', barrier, 0)
for wrong in (0, -1):
    try:
        threading.Barrier(wrong)
    except ValueError as e:
        print(e)
print(issubclass(threading.BrokenBarrierError, RuntimeError))
