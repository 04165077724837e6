import threading
import time

begin = time.monotonic()
ts = [threading.Thread(target=time.sleep, args=(0.3,)) for _ in range(5)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(round(time.monotonic() - begin, 1))
log = []


def after(delay, name):
    time.sleep(delay)
    log.append(name)


ts = [threading.Thread(target=after, args=(d, n)) for d, n in ((0.3, 'c'), (0.1, 'a'), (0.2, 'b'))]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(log)
