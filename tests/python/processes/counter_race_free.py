from multiprocessing import Lock, Process, Queue


def add(lock, q, n):
    for _ in range(n):
        with lock:
            q.put(q.get() + 1)


if __name__ == '__main__':
    lock, q = Lock(), Queue()
    q.put(0)
    ps = [Process(target=add, args=(lock, q, 5)) for _ in range(3)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(q.get())
