"""Both ends of a deque: what several threads append and pop at once is all there, once."""
import threading
from collections import deque

items = deque()
taken = []


def fill(name):
    for i in range(12):
        items.append((name, i))
        items.appendleft((name, i + 100))


def empty():
    while len(taken) < 48:
        try:
            taken.append(items.popleft())
            items.rotate()
            taken.append(items.pop())
        except IndexError:
            pass


threads = [threading.Thread(target=fill, args=(name,)) for name in 'ab']
threads.append(threading.Thread(target=empty))
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(taken), len(set(taken)), None in taken)
