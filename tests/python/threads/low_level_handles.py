"""Threads of _thread that can be joined."""
import _thread
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


handle = _thread._ThreadHandle()
print(handle, handle.ident, handle.is_done())
show('join', handle.join)
show('done', handle._set_done)
gate = threading.Lock()
gate.acquire()
print(_thread.start_joinable_thread(gate.acquire, handle=handle) is handle)
print(handle.ident > 0, handle.is_done(), handle.join(0.01), handle.is_done())
show('again', lambda: _thread.start_joinable_thread(print, handle=handle))
gate.release()
print(handle.join(), handle.join(), handle.join(1), handle.is_done())
show('no function', lambda: _thread.start_joinable_thread(1))
show('no handle', lambda: _thread.start_joinable_thread(print, handle=1))
found = []
own = _thread._ThreadHandle()


def join_itself():
    try:
        own.join()
    except RuntimeError as error:
        found.append(str(error))


_thread.start_joinable_thread(join_itself, handle=own, daemon=False)
own.join()
print(found)
show('subclass', lambda: type('Mine', (_thread._ThreadHandle,), {}))
print(_thread.daemon_threads_allowed(), _thread._is_main_interpreter(),
      _thread._get_main_thread_ident() == threading.main_thread().ident)
