import threading
import time

e = threading.Event()
print(e.is_set(), e.wait(0.01), e.wait(timeout=0))
e.set()
print(e.is_set(), e.wait(), e.wait(1))
e.clear()
print(e.is_set())
order = []


def waiter():
    order.append('waiting')
    order.append(e.wait())


ts = [threading.Thread(target=waiter) for _ in range(3)]
for t in ts:
    t.start()
time.sleep(0.1)
print(order)
e.set()
for t in ts:
    t.join()
print(order)
print(repr(e).split(' at ')[0], repr(e).split(': ')[1])
e.clear()
print(repr(e).split(': ')[1])
