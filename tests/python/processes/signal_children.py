import os
import signal
import sys
import time
from multiprocessing import Process


def wait_for(number):
    def handler(got, frame):
        print('child got', got, flush=True)
        sys.exit(7)
    signal.signal(number, handler)
    signal.pause()


def ignore():
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    time.sleep(60)


def interrupted():
    try:
        time.sleep(60)
    except KeyboardInterrupt:
        print('interrupted')


if __name__ == '__main__':
    p = Process(target=wait_for, args=(signal.SIGTERM,))
    p.start()
    time.sleep(0.3)
    p.terminate()
    p.join()
    print(p.exitcode)
    p = Process(target=ignore)
    p.start()
    time.sleep(0.3)
    p.terminate()
    p.join(0.3)
    print(p.is_alive())
    p.kill()
    p.join()
    print(p.exitcode)
    p = Process(target=interrupted)
    p.start()
    time.sleep(0.3)
    os.kill(p.pid, signal.SIGINT)
    p.join()
    print(p.exitcode)
    for number in (signal.SIGUSR1, signal.SIGHUP, signal.SIGABRT):
        p = Process(target=time.sleep, args=(60,))
        p.start()
        time.sleep(0.1)
        os.kill(p.pid, number)
        p.join()
        print(p.exitcode, repr(p).split()[-1])

    # The end of a child is a signal as well, which most programs do not look at.
    signal.signal(signal.SIGCHLD, lambda number, frame: print('a child has ended'))
    pid = os.fork()
    if pid == 0:
        os._exit(3)
    time.sleep(0.3)
    print(os.waitpid(pid, 0)[1] >> 8)
