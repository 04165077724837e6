import time
from multiprocessing import Process


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def nothing():
    pass


if __name__ == '__main__':
    p = Process(target=nothing)
    show(p.join)
    p.start()
    show(p.start)
    p.join()
    show(p.start)
    show(lambda: setattr(p, 'daemon', True))
    p.close()
    show(p.is_alive)
    show(lambda: p.exitcode)
    q = Process(target=time.sleep, args=(0.2,))
    q.start()
    show(q.close)
    q.join()
    show(lambda: Process(5))
    show(lambda: Process(target=nothing, nonsense=1))
    show(lambda: Process(target=nothing).terminate())
    show(lambda: setattr(Process(), 'name', 5))
