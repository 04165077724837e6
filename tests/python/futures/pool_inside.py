"""What can be seen of a pool: its threads, which are used again, and its queue."""
import threading
import queue
from concurrent.futures import ThreadPoolExecutor


executor = ThreadPoolExecutor(3, thread_name_prefix='mine')
print(executor._threads, type(executor._work_queue) is queue.SimpleQueue, executor._idle_semaphore._value)
print(executor._max_workers, executor._thread_name_prefix, executor._shutdown, executor._broken)
for _ in range(3):
    print(executor.submit(threading.current_thread).result().name, end=' ')
print(len(executor._threads))
gate = threading.Semaphore(0)
for _ in range(5):
    executor.submit(gate.acquire)
print(len(executor._threads), sorted(thread.name for thread in executor._threads))
for _ in range(5):
    gate.release()
executor.shutdown()
print(executor._shutdown, [thread.is_alive() for thread in executor._threads], executor._work_queue.qsize() <= 1)
print({thread.daemon for thread in executor._threads}, isinstance(executor._threads, set))
