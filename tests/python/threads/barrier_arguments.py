"""What barriers make of each argument, one thread at a time."""
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for parties in (0, -1, 'x'):
    show(repr(parties), lambda: threading.Barrier(parties))
show('none', lambda: threading.Barrier())
barrier = threading.Barrier(2)
for timeout in (0.01, 0, -1, 'x', 1e100):
    show(repr(timeout), lambda: barrier.wait(timeout))
    print(barrier.broken, barrier.n_waiting, barrier.parties, repr(barrier).rpartition(': ')[2])
    show('again', lambda: barrier.broken and barrier.wait())
    barrier.reset()
barrier.abort()
barrier.abort()
print(barrier.broken)
barrier.reset()
print(barrier.broken)
show('parties', lambda: setattr(barrier, 'parties', 3))
alone = threading.Barrier(1, action=lambda: print('action'), timeout=3)
print(alone.wait(), alone.wait(timeout=1))
print(threading.BrokenBarrierError.__mro__)
