import threading
from multiprocessing import Process

plain = threading.Lock()


def child():
    print('child sees it', plain.locked(), plain.acquire(False))


if __name__ == '__main__':
    with plain:
        p = Process(target=child)
        p.start()
        p.join()
    print(plain.locked())
    p = Process(target=child)
    p.start()
    p.join()
    print(plain.locked())
