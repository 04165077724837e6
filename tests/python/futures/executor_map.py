"""map: order, several iterables, exceptions, timeouts, and calls that are cancelled."""
import time
import threading
from concurrent.futures import Executor, ThreadPoolExecutor


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


with ThreadPoolExecutor(3) as executor:
    print(list(executor.map(pow, [2, 3, 4], [5, 2])))
    print(list(executor.map(lambda seconds: time.sleep(seconds) or seconds, [0.03, 0.01, 0.02])))
    results = executor.map(lambda n: 1 / n, [1, 2, 0, 4])
    show('first', lambda: next(results))
    show('second', lambda: next(results))
    show('third', lambda: next(results))
    show('after', lambda: next(results, 'no more'))
    show('timeout', lambda: list(executor.map(time.sleep, [0, 0.2], timeout=0.05)))
    show('in time', lambda: list(executor.map(time.sleep, [0, 0.01], timeout=5)))
    show('no iterable', lambda: list(executor.map(print)))
    show('no function', lambda: executor.map())
    show('number', lambda: executor.map(abs, 5))
    show('chunks', lambda: list(executor.map(abs, [-1, -2], chunksize=-5)))
called = []
with ThreadPoolExecutor(1) as executor:
    gate, later = threading.Event(), threading.Event()

    def work(n):
        (later if n else gate).wait()
        called.append(n)
        return n

    results = executor.map(work, range(5))
    gate.set()
    print(next(results))
    results.close()
    later.set()
print(0 in called, 4 in called)
for call in (lambda: Executor().submit(print), lambda: list(Executor().map(abs, [1])), lambda: Executor().shutdown()):
    show('abstract', call)
