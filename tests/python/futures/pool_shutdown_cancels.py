"""shutdown(cancel_futures=True) drops what has not begun."""
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def state(future):
    return repr(future).partition('state=')[2]


gate, began = threading.Event(), threading.Event()


def work():
    began.set()
    gate.wait()
    return 'done'


for wait in (True, False):
    gate.clear()
    began.clear()
    executor = ThreadPoolExecutor(1)
    futures = [executor.submit(work) for _ in range(3)]
    began.wait()
    print([state(future) for future in futures], futures[1].cancel(), futures[0].cancel())
    threading.Timer(0.01, gate.set).start()
    executor.shutdown(wait=wait, cancel_futures=True)
    print([state(future) for future in futures][1:], futures[0].result())
    try:
        futures[2].result()
    except BaseException as error:
        print(repr(error))
