import time
from multiprocessing import Condition, Process


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def child(c):
    with c:
        print('child waits')
        print('child woken', c.wait(20))


if __name__ == '__main__':
    c = Condition()
    show(c.wait)
    show(c.notify)
    with c:
        print(c.wait(0.01))
    p = Process(target=child, args=(c,))
    p.start()
    time.sleep(0.5)
    with c:
        print('main notifies')
        c.notify()
    p.join()
