import os
import signal
import threading
import time


def show(call, *args):
    try:
        print(repr(call(*args)))
    except Exception as e:
        print(type(e).__name__, e)


def handler(number, frame):
    print('handler', number, signal.Signals(number).name)


print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)
print(repr(signal.getsignal(signal.SIGTERM)), repr(signal.getsignal(signal.SIGPIPE)), signal.SIG_IGN)
show(signal.signal, signal.SIGUSR1, handler)
print(signal.signal(signal.SIGUSR1, handler) is handler)
show(signal.signal, signal.SIGKILL, handler)
show(signal.signal, 99, handler)
show(signal.signal, signal.SIGUSR1, 'x')
os.kill(os.getpid(), signal.SIGUSR1)
print('after kill')
signal.raise_signal(signal.SIGUSR1)
print('after raise_signal')
t = threading.Thread(target=show, args=(signal.signal, signal.SIGUSR1, handler))
t.start()
t.join()
signal.signal(signal.SIGTERM, lambda number, frame: print('not now'))
os.kill(os.getpid(), signal.SIGTERM)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
os.kill(os.getpid(), signal.SIGTERM)
print(repr(signal.getsignal(signal.SIGTERM)))


def later():
    time.sleep(0.1)
    os.kill(os.getpid(), signal.SIGUSR1)
    time.sleep(0.1)
    print('the thread ends')


# The main thread calls the handler, in the middle of its wait.
t = threading.Thread(target=later)
t.start()
t.join()
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as e:
    print(repr(e))
print(signal.strsignal(9), signal.strsignal(15), len(signal.valid_signals()), signal.Signals(15))
