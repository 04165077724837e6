import threading

data = threading.local()
data.x = 'main'
seen = []


def work(n):
    seen.append(hasattr(data, 'x'))
    data.x = n
    seen.append(data.x)


for i in range(2):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print(seen, data.x, data.__dict__)


class Mine(threading.local):
    def __init__(self, start):
        self.n = start


m = Mine(5)
m.n += 1
t = threading.Thread(target=lambda: seen.append(m.n))
t.start()
t.join()
print(m.n, seen[-1])
try:
    data.missing
except AttributeError as e:
    print(e)
