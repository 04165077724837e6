import threading
from concurrent.futures import ThreadPoolExecutor


def name():
    return threading.current_thread().name


gate = threading.Event()


def fetch(url):
    gate.wait()
    return f'page of {url}'


def show(future):
    print('callback in', name(), future.result())


with ThreadPoolExecutor(1, thread_name_prefix='fetcher') as pool:
    future = pool.submit(fetch, 'a')
    future.add_done_callback(show)
    future.add_done_callback(lambda future: print('second', future is not None))
    gate.set()
print('now it is done')
future.add_done_callback(show)

cancelled = ThreadPoolExecutor(1)
gate.clear()
first = cancelled.submit(gate.wait)
second = cancelled.submit(gate.wait)
second.add_done_callback(lambda future: print('cancelled', future.cancelled(), name()))
second.cancel()
gate.set()
cancelled.shutdown()
