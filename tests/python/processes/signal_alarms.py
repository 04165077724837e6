import queue
import signal
import threading
import time


class TimeUp(Exception):
    pass


def time_is_up(number, frame):
    raise TimeUp


rings = []
signal.signal(signal.SIGALRM, lambda number, frame: rings.append(number))
start = time.time()
signal.alarm(1)
time.sleep(1.5)
print(rings, round(time.time() - start, 1))
print(signal.alarm(5), signal.alarm(0), signal.alarm(0))
print(signal.setitimer(signal.ITIMER_REAL, 0.2, 0.2), [round(s, 1) for s in signal.getitimer(signal.ITIMER_REAL)])
time.sleep(0.7)
print(len(rings), signal.setitimer(signal.ITIMER_REAL, 0)[1])
for wrong in ((7, 1), (signal.ITIMER_REAL, -1)):
    try:
        signal.setitimer(*wrong)
    except signal.ItimerError as e:
        print(type(e), e)

# An exception of the handler ends whatever waits, or computes.
signal.signal(signal.SIGALRM, time_is_up)
lock = threading.Lock()
lock.acquire()
condition = threading.Condition()
nested = threading.RLock()
nested_condition = threading.Condition(nested)


def wait_for_condition():
    with condition:
        try:
            condition.wait()
        finally:
            print('has the lock again:', condition._is_owned())


def wait_nested():
    with nested, nested:
        try:
            nested_condition.wait(60)
        finally:
            print('as deep as before:', nested._recursion_count())


sleeper = threading.Thread(target=time.sleep, args=(2,))
sleeper.start()
for name, wait in (
    ('sleep', lambda: time.sleep(60)), ('lock', lock.acquire), ('event', threading.Event().wait),
    ('queue', queue.Queue().get), ('pause', signal.pause), ('condition', wait_for_condition), ('nested', wait_nested),
    ('computing', lambda: [0 for _ in iter(int, 1)]), ('barrier', threading.Barrier(2).wait),
    ('join', sleeper.join),
):
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        wait()
    except TimeUp:
        print(name, 'took too long')
