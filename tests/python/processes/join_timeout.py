import time
from multiprocessing import Process

if __name__ == '__main__':
    p = Process(target=time.sleep, args=(0.5,))
    p.start()
    begin = time.monotonic()
    print(p.join(0.2), p.is_alive(), p.exitcode, round(time.monotonic() - begin, 1))
    print(p.join(timeout=9), p.is_alive(), p.exitcode, round(time.monotonic() - begin, 1))
