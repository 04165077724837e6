"""A thread that cannot be started is not among the threads."""
import threading


def no_more(*args, **kwargs):
    raise threading.ThreadError("can't start new thread")


before, threading._start_joinable_thread = threading._start_joinable_thread, no_more
thread = threading.Thread(target=print, args=('later',), name='late')
try:
    thread.start()
except threading.ThreadError as error:
    print(error)
print(thread in threading._limbo, thread in threading.enumerate(), thread.is_alive(), thread.ident, thread)
threading._start_joinable_thread = before
thread.start()
thread.join()
