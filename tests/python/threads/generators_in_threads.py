import threading


def numbers(n):
    for i in range(n):
        yield i


gens = [numbers(3), numbers(2)]
out = [[], []]


def drain(i):
    for x in gens[i]:
        out[i].append(x)


ts = [threading.Thread(target=drain, args=(i,)) for i in range(2)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(out)
g = numbers(4)
lock = threading.Lock()
got = []


def take():
    while True:
        with lock:
            x = next(g, None)
        if x is None:
            return
        got.append(x)


ts = [threading.Thread(target=take) for _ in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(sorted(got))
