import concurrent.futures
import threading
from concurrent.futures import ThreadPoolExecutor

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    future = pool.submit(gate.wait)
    for ask in (future.result, future.exception):
        try:
            ask(timeout=0.05)
        except TimeoutError as error:
            print(repr(error), concurrent.futures.TimeoutError is TimeoutError)
    print(future.running(), future.done(), future.cancel())
    gate.set()
    print(future.result())
