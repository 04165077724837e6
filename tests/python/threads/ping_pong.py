import threading

a, b = threading.Semaphore(1), threading.Semaphore(0)
out = []


def player(name, mine, other):
    for _ in range(3):
        mine.acquire()
        out.append(name)
        other.release()


x = threading.Thread(target=player, args=('ping', a, b))
y = threading.Thread(target=player, args=('pong', b, a))
x.start()
y.start()
x.join()
y.join()
print(out)
