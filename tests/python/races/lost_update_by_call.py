import threading

n = 0


def more(x):
    for _ in range(30):
        pass
    return x + 1


def add():
    global n
    n = more(n)


ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
