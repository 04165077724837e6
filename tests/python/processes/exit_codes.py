import os
import sys
import time
from multiprocessing import Process


def leave(how):
    if how == 'raise':
        raise ValueError('in the child')
    if how == 'os':
        os._exit(9)
    if how == 'sleep':
        time.sleep(60)
    if how != 'end':
        sys.exit(how)


if __name__ == '__main__':
    for how in ('end', 3, 0, None, 'text', 'raise', 'os', -1, 256 + 7):
        p = Process(target=leave, args=(how,))
        p.start()
        p.join()
        print(repr(how), p.exitcode)
    p = Process(target=leave, args=('sleep',))
    p.start()
    print(p.exitcode)
    p.terminate()
    p.join()
    print(p.exitcode)
    k = Process(target=leave, args=('sleep',))
    k.start()
    k.kill()
    k.join()
    print(k.exitcode)
