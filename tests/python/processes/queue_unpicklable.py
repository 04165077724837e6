import threading
from multiprocessing import Lock, Queue


class Stubborn:
    def __reduce__(self):
        raise ValueError('not me')


def main():
    def local():
        pass

    q = Queue(1)
    for item in (lambda: 0, local, threading.Lock(), Stubborn(), Lock()):
        q.put(item)
        # The place of an item that was dropped is free again.
        q.put('after it')
        print(q.get())
    q.close()
    q.join_thread()


if __name__ == '__main__':
    main()
