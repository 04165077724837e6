"""What is registered with threading comes before the threads are joined, atexit after."""
import atexit
import threading

ended = threading.Event()


def worker():
    ended.wait()
    print('worker leaves', threading.main_thread().is_alive())


def tell(*args, **kwargs):
    print('tell', args, kwargs)
    ended.set()


atexit.register(print, 'atexit')
threading._register_atexit(print, 'first registered')
threading._register_atexit(tell, 1, key=2)
threading.Thread(target=worker).start()
print('main ends')
