import threading
import time

inside = 0
most = 0
guard = threading.Lock()
seats = threading.Semaphore(3)


def visit():
    global inside, most
    with seats:
        with guard:
            inside += 1
            most = max(most, inside)
        time.sleep(0.05)
        with guard:
            inside -= 1


ts = [threading.Thread(target=visit) for _ in range(10)]
begin = time.monotonic()
for t in ts:
    t.start()
for t in ts:
    t.join()
print(inside, most, round(time.monotonic() - begin, 1))
