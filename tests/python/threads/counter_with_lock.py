import threading

count = 0
lock = threading.Lock()


def add():
    global count
    for _ in range(500):
        with lock:
            seen = count
            count = seen + 1


ts = [threading.Thread(target=add) for _ in range(8)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(count)
