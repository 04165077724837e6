"""Who waits to put, to get or to join is woken by a shutdown."""
import queue
import threading
import time

for immediate in (False, True):
    full, empty, busy = queue.Queue(1), queue.LifoQueue(), queue.Queue()
    full.put('there')
    busy.put('task')
    said = []

    def attempt(name, call):
        try:
            call()
            said.append(f'{name} returned')
        except queue.ShutDown:
            said.append(f'{name} ShutDown')

    threads = [threading.Thread(target=attempt, args=arguments) for arguments in (
        ('put', lambda: full.put('more')), ('put', lambda: full.put('more', timeout=60)), ('get', empty.get),
        ('get', lambda: empty.get(timeout=60)), ('join', busy.join))]
    for thread in threads:
        thread.start()
    time.sleep(0.05)
    for q in (full, empty, busy):
        q.shutdown(immediate)
    time.sleep(0.05)
    print(sorted(said))
    if not immediate:
        busy.get()
        busy.task_done()
    for thread in threads:
        thread.join()
    print(sorted(said), full.qsize())
