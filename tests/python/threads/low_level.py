import _thread
import threading
import time

lock = _thread.allocate_lock()
done = _thread.allocate_lock()
print(type(lock), lock.locked(), isinstance(lock, _thread.LockType), type(threading.Lock()) is _thread.LockType)


def work(n, *, text='none'):
    with lock:
        print(n, text, threading.current_thread().name, threading.current_thread().daemon)
    done.release()


for args in ((1,), (2, {'text': 'two'})):
    done.acquire()
    if len(args) == 1:
        ident = _thread.start_new_thread(work, args)
    else:
        ident = _thread.start_new_thread(work, (2,), args[1])
    print(type(ident), ident != _thread.get_ident())
    with done:
        pass
for wrong in ((1, ()), (work, []), (work, (), [])):
    try:
        _thread.start_new_thread(*wrong)
    except TypeError as e:
        print(e)


def leave():
    _thread.exit()


_thread.start_new_thread(leave, ())
time.sleep(0.05)
print(_thread.error is RuntimeError, _thread.TIMEOUT_MAX == threading.TIMEOUT_MAX)
