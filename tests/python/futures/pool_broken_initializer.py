"""When an initializer fails, the pool is broken for everybody."""
import logging
import sys
import threading
from concurrent.futures import BrokenExecutor, ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Short(logging.Formatter):
    def format(self, record):
        return f'{record.levelname} {record.getMessage()} {record.exc_info[1]!r}'


handler = logging.StreamHandler(sys.stdout)
handler.setFormatter(Short())
logging.getLogger('concurrent.futures').addHandler(handler)
gate = threading.Event()


def initialize(value):
    gate.wait()
    raise ValueError(f'cannot use {value}')


executor = ThreadPoolExecutor(1, initializer=initialize, initargs=('this',))
futures = [executor.submit(pow, 2, n) for n in range(2)]
gate.set()
for future in futures:
    show('result', future.result)
show('submit', lambda: executor.submit(pow, 2, 2))
show('map', lambda: executor.map(abs, [1]))
print(executor._broken, issubclass(BrokenThreadPool, BrokenExecutor), BrokenExecutor.__base__)
executor.shutdown()
good = []
with ThreadPoolExecutor(2, initializer=good.append, initargs=(1,)) as executor:
    executor.submit(print, 'initialized').result()
print(good)
