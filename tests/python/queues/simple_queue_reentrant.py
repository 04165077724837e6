"""A SimpleQueue takes items from wherever the program stands, also from a signal's handler while it waits."""
import queue
import signal
import threading

q = queue.SimpleQueue()
signal.signal(signal.SIGUSR1, lambda number, frame: q.put('from the handler'))
thread = threading.Thread(target=lambda: signal.raise_signal(signal.SIGUSR1))
thread.start()
print(q.get())
thread.join()
signal.raise_signal(signal.SIGUSR1)
print(q.get(timeout=1), q.empty(), q.qsize())
