from multiprocessing import BoundedSemaphore, Process, Semaphore


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def child(s):
    print('child', s.acquire(False))


if __name__ == '__main__':
    s = Semaphore(2)
    print(s.acquire(), s.get_value())
    for _ in range(2):
        p = Process(target=child, args=(s,))
        p.start()
        p.join()
    s.release()
    s.release()
    s.release()
    print(s.get_value())
    b = BoundedSemaphore(1)
    show(b.release)
    print(b.acquire(), b.acquire(timeout=0.01), b.release())
    show(lambda: Semaphore(-1))
