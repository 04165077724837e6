import os
import signal
import time
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool


def pid_then_sleep():
    return os.getpid()


with ProcessPoolExecutor(1) as pool:
    worker = pool.submit(pid_then_sleep).result()
    future = pool.submit(time.sleep, 10)
    os.kill(worker, signal.SIGKILL)
    try:
        future.result()
    except BrokenProcessPool as error:
        print('broken')
