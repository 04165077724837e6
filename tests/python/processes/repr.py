import time
from multiprocessing import Process


def shown(p):
    text = repr(p)
    if p.pid:
        text = text.replace(f'pid={p.pid}', 'pid=N')
    return text.replace(f'parent={p._parent_pid}', 'parent=N')


if __name__ == '__main__':
    p = Process(target=time.sleep, args=(0.3,), name='p')
    print(shown(p))
    p.start()
    print(shown(p))
    p.join()
    print(shown(p))
    d = Process(target=time.sleep, args=(9,), daemon=True)
    d.start()
    print(shown(d))
    d.terminate()
    d.join()
    print(shown(d))
