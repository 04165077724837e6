"""An exception that one thread has another raise."""
import ctypes
import threading
import time

throw = ctypes.pythonapi.PyThreadState_SetAsyncExc


class Stop(Exception):
    pass


def until_stopped(stopped):
    try:
        while True:
            time.sleep(0.01)
    except Stop:
        stopped.append('stopped')
    finally:
        stopped.append('cleaned up')


def busy(stopped):
    try:
        while True:
            pass
    except Stop as stop:
        stopped.append(type(stop).__name__)


for target in (until_stopped, busy):
    stopped = []
    thread = threading.Thread(target=target, args=(stopped,))
    thread.start()
    time.sleep(0.05)
    print(throw(ctypes.c_ulong(thread.ident), ctypes.py_object(Stop)))
    thread.join()
    print(stopped)

# Nobody has such a number; a wish can be taken back.
print(throw(ctypes.c_ulong(2**31), ctypes.py_object(Stop)))
print(throw(ctypes.c_ulong(threading.get_ident()), None))

# In the thread itself, and with the types told once.
throw.argtypes = (ctypes.c_ulong, ctypes.py_object)
try:
    throw(threading.get_ident(), Stop)
    for _ in range(1000):
        pass
    print('not reached')
except Stop as stop:
    print(repr(stop))


# SystemExit ends a thread without a word.
def forever():
    while True:
        time.sleep(0.01)


thread = threading.Thread(target=forever)
thread.start()
time.sleep(0.05)
print(throw(thread.ident, SystemExit))
thread.join()
print(thread.is_alive())
print(repr(ctypes.py_object([1])), ctypes.py_object([1]).value)
try:
    ctypes.py_object().value
except ValueError as e:
    print(e)
