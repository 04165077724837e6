import threading
import time

n = 0


def add():
    global n
    seen = n
    time.sleep(0.001)
    n = seen + 1


ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
