"""Locks, simple queues and handles take no attributes; what a Thread deleted is missed without a suggestion."""
import _thread
import queue
import threading

for each in (threading.Lock(), threading.RLock(), queue.SimpleQueue(), _thread._ThreadHandle()):
    try:
        each.extra = 1
    except AttributeError as error:
        print('no __dict__' in str(error), error.name, error.obj is each)
    try:
        vars(each)
    except TypeError as error:
        print(error)


class Named(_thread.RLock):
    pass


own = Named()
own.name = 'mine'
print(vars(own), own.acquire())


class Plain:
    pass


plain = Plain()
plain._started = 1
try:
    del plain._target
except AttributeError as error:
    print(error, error.name, error.obj)
thread = threading.Thread(target=print, args=('runs',))
thread.run()
thread.start()
thread.join()
