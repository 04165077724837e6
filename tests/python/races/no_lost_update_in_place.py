import threading

n = 0
one, zero = 1, 0


def add():
    global n
    n += one + zero + zero + zero + zero


ts = [threading.Thread(target=add) for _ in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(n)
