import threading
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures.thread import BrokenThreadPool

place = threading.local()


def prepare(name):
    place.name = name
    print('prepared')


with ThreadPoolExecutor(1, initializer=prepare, initargs=('desk',)) as pool:
    print(pool.submit(lambda: place.name).result(), pool.submit(lambda: place.name).result())


def broken():
    raise OSError('no desk')


pool = ThreadPoolExecutor(1, initializer=broken)
future = pool.submit(print, 'never')
try:
    future.result()
except BrokenThreadPool as error:
    print(type(error).__mro__[1].__name__, error)
try:
    pool.submit(print, 'never')
except BrokenThreadPool as error:
    print(error)
