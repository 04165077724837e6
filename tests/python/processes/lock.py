from multiprocessing import Lock, Process


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def child(lock):
    print('child', lock.acquire(block=False), lock.acquire(timeout=0.05))
    lock.release()


if __name__ == '__main__':
    lock = Lock()
    print(lock.acquire(), lock.acquire(False))
    p = Process(target=child, args=(lock,))
    p.start()
    p.join()
    print(lock.acquire(block=False))
    with_result = lock.release()
    show(lock.release)
    with lock as got:
        print(got)
    print(lock.acquire(timeout=0.01), lock.acquire(timeout=0.01))
    print(repr(lock))
