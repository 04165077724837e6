from multiprocessing import Lock, Process


def add(lock):
    for _ in range(3):
        with lock:
            with open('n.txt') as f:
                n = int(f.read())
            with open('n.txt', 'w') as f:
                f.write(str(n + 1))


if __name__ == '__main__':
    with open('n.txt', 'w') as f:
        f.write('0')
    lock = Lock()
    ps = [Process(target=add, args=(lock,)) for _ in range(4)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print(open('n.txt').read())
