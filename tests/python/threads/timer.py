import threading
import time


def ring(what, times=1):
    print('ring', what * times)


t = threading.Timer(0.1, ring, ['a'], {'times': 2})
t.start()
print('set', t.is_alive())
t.join()
u = threading.Timer(5, ring, args=['never'])
u.start()
u.cancel()
u.join()
print('cancelled', u.is_alive(), u.finished.is_set())
