"""What ThreadPoolExecutor and submit make of their arguments."""
from concurrent.futures import ThreadPoolExecutor


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for workers in (0, -1, 'x', 1.5, 1):
    show(workers, lambda: ThreadPoolExecutor(workers)._max_workers)
print(1 <= ThreadPoolExecutor()._max_workers <= 32)
show('initializer', lambda: ThreadPoolExecutor(initializer=5))
show('unknown', lambda: ThreadPoolExecutor(workers=5))
with ThreadPoolExecutor(1) as executor:
    show('nothing', lambda: executor.submit())
    show('keyword', lambda: executor.submit(fn=print))
    show('not callable', lambda: repr(executor.submit(5).exception()))
    show('own names', lambda: executor.submit(lambda **names: names, fn=1, self=2).result())
    show('wrong call', lambda: repr(executor.submit(lambda: 1, 2).exception()).partition('.')[2])
    show('shutdown', lambda: executor.shutdown(True, True))
for use in (lambda: executor.submit(print), lambda: executor.map(abs, [1]), lambda: executor.shutdown(wait=False),
            lambda: executor.__enter__() is executor):
    show('after', use)
