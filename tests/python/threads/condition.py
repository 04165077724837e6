import threading
import time

cond = threading.Condition()
items = []


def consumer(n):
    for _ in range(n):
        with cond:
            while not items:
                cond.wait()
            print('took', items.pop(0))


t = threading.Thread(target=consumer, args=(3,))
t.start()
for i in range(3):
    with cond:
        items.append(i)
        cond.notify()
t.join()
with cond:
    print(cond.wait(0.01), cond.wait_for(lambda: True), cond.wait_for(lambda: False, timeout=0.01), cond.wait_for(lambda: 'value'))
ready = []


def many(i):
    with cond:
        ready.append(i)
        cond.wait()
        ready.append('woken')


ts = [threading.Thread(target=many, args=(i,)) for i in range(3)]
for x in ts:
    x.start()
while len(ready) < 3:
    time.sleep(0.01)
with cond:
    cond.notify_all()
for x in ts:
    x.join()
print(ready[3:])
