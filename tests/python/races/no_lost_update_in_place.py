import threading

n = 0
d = {'k': 0}


def add():
    global n
    n += 1
    d['k'] += 1


ts = [threading.Thread(target=add) for _ in range(4)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n, d['k'])
