from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

prepared = None


def prepare(text):
    global prepared
    prepared = text


def ask():
    return prepared


def broken():
    raise OSError('no desk')


with ProcessPoolExecutor(1, initializer=prepare, initargs=('ready',)) as pool:
    print(pool.submit(ask).result(), prepared)
pool = ProcessPoolExecutor(1, initializer=broken)
try:
    pool.submit(ask).result()
except BrokenProcessPool as error:
    print(error)
pool.shutdown()
