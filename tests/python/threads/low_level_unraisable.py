"""An exception that leaves a thread of _thread goes to sys.unraisablehook."""
import _thread
import sys
import threading

done = threading.Event()


def fail():
    raise ValueError('nobody is told')


def hook(unraisable):
    print(unraisable.exc_type.__name__, unraisable.exc_value, unraisable.object,
          unraisable.err_msg == f'Exception ignored in thread started by {fail!r}')
    done.set()


sys.unraisablehook = hook
_thread.start_new_thread(fail, ())
done.wait()
sys.unraisablehook = sys.__unraisablehook__
