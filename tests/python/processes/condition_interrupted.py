"""A handler that raises ends a wait; the lock is taken again before."""
import multiprocessing
import os
import signal
import time


def interrupt(condition, pid):
    with condition:
        condition.notify()
    time.sleep(0.1)
    os.kill(pid, signal.SIGINT)


for lock in (None, multiprocessing.Lock()):
    condition = multiprocessing.Condition(lock)
    with condition:
        if lock is None:
            condition.acquire()
        process = multiprocessing.Process(target=interrupt, args=(condition, os.getpid()))
        process.start()
        print(condition.wait(60))
        try:
            condition.wait(60)
        except KeyboardInterrupt:
            print('interrupted', condition)
        if lock is None:
            condition.release()
    process.join()
    print(condition, process.exitcode)
