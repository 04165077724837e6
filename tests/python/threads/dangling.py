"""Threads that are referred to by anybody are known to the module, and no others."""
import threading

before = len(threading._dangling)
thread = threading.Thread(target=print, args=('runs',))
print(len(threading._dangling) - before, thread in threading._dangling)
thread.start()
thread.join()
print(len(threading._dangling) - before)
del thread
print(len(threading._dangling) - before)
