from multiprocessing import Process, RLock


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def child(r):
    print('child', r.acquire(block=False))
    show(r.release)


if __name__ == '__main__':
    r = RLock()
    print(r.acquire(), r.acquire())
    p = Process(target=child, args=(r,))
    p.start()
    p.join()
    r.release()
    r.release()
    show(r.release)
    with r, r:
        print('twice')
