"""A future without an executor: who waits for it, and until when."""
import builtins
import threading
from concurrent.futures import Future, TimeoutError


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


future = Future()
for timeout in (0, 0.01, -1):
    show(timeout, lambda: future.result(timeout))
    show(timeout, lambda: future.exception(timeout=timeout))
print(TimeoutError is builtins.TimeoutError)


def finish(action):
    future = Future()
    results = []

    def wait():
        try:
            results.append(future.result(timeout=10))
        except Exception as error:
            results.append(repr(error))

    threads = [threading.Thread(target=wait) for _ in range(3)]
    for thread in threads:
        thread.start()
    action(future)
    for thread in threads:
        thread.join()
    print(results)


finish(lambda future: future.set_result('result'))
finish(lambda future: future.set_exception(ValueError('exception')))
finish(lambda future: future.cancel())
none = Future()
none.set_exception(None)
print(none.result(), none.exception())
