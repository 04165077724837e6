import threading
from concurrent.futures import CancelledError, ThreadPoolExecutor

gate = threading.Event()
with ThreadPoolExecutor(1) as pool:
    running = pool.submit(gate.wait)
    waiting = pool.submit(print, 'never printed')
    while not running.running():
        pass
    print(running.cancel(), waiting.cancel(), waiting.cancel())
    print(waiting.cancelled(), waiting.done(), waiting.running())
    print(repr(waiting).split(' state=')[1], repr(running).split(' state=')[1])
    for ask in (waiting.result, waiting.exception):
        try:
            ask()
        except CancelledError as error:
            print(type(error), error.args)
    gate.set()
print(repr(running).split(' state=')[1])
