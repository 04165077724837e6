import os
from multiprocessing import Process, Queue, current_process, parent_process


def child(q):
    q.put((os.getpid(), os.getppid(), current_process().pid, parent_process().pid))


if __name__ == '__main__':
    q = Queue()
    p = Process(target=child, args=(q,))
    p.start()
    own, parent, current, up = q.get()
    p.join()
    print(own == p.pid, parent == os.getpid(), current == own, up == parent, parent_process())
    print(current_process().name, p.ident == p.pid)
