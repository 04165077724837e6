import queue, signal, threading, time
class Late(Exception):
    pass
def handler(number, frame):
    print('handler')
def raising(number, frame):
    raise Late('too late')

signal.signal(signal.SIGALRM, handler)
signal.setitimer(signal.ITIMER_REAL, 0.05)
start = time.monotonic()
time.sleep(0.2)
print('slept on', time.monotonic() - start >= 0.19)
thread = threading.Thread(target=time.sleep, args=(0.2,))
thread.start()
signal.setitimer(signal.ITIMER_REAL, 0.05)
thread.join()
print('joined')

signal.signal(signal.SIGALRM, raising)
lock = threading.Lock()
lock.acquire()
waits = {
    'sleep': lambda: time.sleep(5),
    'lock': lock.acquire,
    'event': lambda: threading.Event().wait(5),
    'queue': queue.Queue().get,
    'condition': lambda: condition_wait(),
    'semaphore': threading.Semaphore(0).acquire,
}
def condition_wait():
    condition = threading.Condition()
    with condition:
        condition.wait(5)
for name, wait in waits.items():
    signal.setitimer(signal.ITIMER_REAL, 0.05)
    try:
        wait()
    except Late as error:
        print(name, error)
print(signal.getitimer(signal.ITIMER_REAL), lock.locked())

# What is interrupted is C: the frame is that of the caller.
signal.signal(signal.SIGALRM, lambda number, frame: print(number, frame.f_code.co_name))


def naps():
    signal.setitimer(signal.ITIMER_REAL, 0.01)
    time.sleep(0.05)


naps()
