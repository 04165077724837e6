"""What is to be done when a process of the program begins, and when it ends in an orderly way."""

import atexit
import os
import sys
import threading

__all__ = ['Finalize', 'is_exiting', 'register_after_fork', 'debug', 'info', 'sub_debug', 'sub_warning']

_finalizers = {}
_after_fork = []
_count = 0
_exiting = False


def debug(message, *args):
    """For the logger of multiprocessing, which is silent unless a program asks for it."""


info = sub_debug = sub_warning = debug


def _next_number():
    global _count
    _count += 1
    return _count


def register_after_fork(obj, function):
    """To be called with `obj` when a child process begins its own life."""
    _after_fork.append((obj, function))


def _run_after_forkers():
    for obj, function in _after_fork:
        function(obj)


class Finalize:
    """A call that is made once: when somebody makes it, or at the end of the process, the highest priority first."""

    def __init__(self, obj, callback, args=(), kwargs=None, exitpriority=None):
        if exitpriority is not None and not isinstance(exitpriority, int):
            raise TypeError(f'Exitpriority ({exitpriority!r}) must be None or int, not {type(exitpriority)}')
        self._callback = callback
        self._args = args
        self._kwargs = kwargs or {}
        self._priority = exitpriority
        self._number = _next_number()
        self._pid = os.getpid()
        _finalizers[self._number] = self

    def __call__(self):
        if _finalizers.pop(self._number, None) is None or self._pid != os.getpid():
            return None
        return self._callback(*self._args, **self._kwargs)

    def cancel(self):
        _finalizers.pop(self._number, None)

    def still_active(self):
        return self._number in _finalizers


def _run_finalizers(least=None):
    """Makes the calls that have a priority, of at least so much."""
    due = [each for each in _finalizers.values()
           if each._priority is not None and (least is None or each._priority >= least)]
    for each in sorted(due, key=lambda each: (each._priority, each._number), reverse=True):
        try:
            each()
        except Exception:
            import traceback
            traceback.print_exc()


def is_exiting():
    return _exiting or _exiting is None


def _begin():
    """A child process begins: what its parent had registered is the parent's."""
    global _exiting
    _exiting = False
    _finalizers.clear()
    _run_after_forkers()


def _exit_function():
    """
    The orderly end: nothing more comes into the queues, daemonic children are terminated at once, all children are waited for,
    and then until the queues have what was put into them.
    """
    global _exiting
    from multiprocessing import process
    if _exiting:
        return
    _exiting = True
    _run_finalizers(0)
    for child in process.active_children():
        if child.daemon:
            child._popen.terminate()
    for child in process.active_children():
        child.join()
    _run_finalizers()


def _flush_std_streams():
    io = sys.modules.get('io')
    if io is not None:
        io._flush_all()


atexit.register(_exit_function)
