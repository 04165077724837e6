"""The condition of a future can be waited for; it is notified at the end."""
import threading
from concurrent.futures import Future


future = Future()
print(type(future._condition).__name__, future._waiters, future._done_callbacks)
ready = threading.Event()
log = []


def wait():
    with future._condition:
        ready.set()
        while not future.done():
            future._condition.wait(5)
        log.append(future._state)


thread = threading.Thread(target=wait)
thread.start()
ready.wait()
with future._condition:
    print(future._state)
future.set_result(1)
thread.join()
print(log)
