"""What current_thread says in a thread that threading did not start."""
import _thread
import threading
import time

done = threading.Event()


def foreign():
    me = threading.current_thread()
    print(me.name, type(me).__name__, isinstance(me, threading.Thread), me.daemon, me.is_alive())
    print(me is threading.current_thread(), me in threading.enumerate(), threading.active_count())
    print(me.ident == threading.get_ident(), repr(me).replace(str(me.ident), 'number'))
    for call in (me.join, lambda: me.join(1), me.start, lambda: setattr(me, 'daemon', False)):
        try:
            call()
        except RuntimeError as error:
            print(error)
    me.name = 'renamed'
    print(threading.current_thread().name)
    child = threading.Thread()
    print(child.daemon)
    done.set()


before = _thread._count()
_thread.start_new_thread(foreign, ())
done.wait()
while _thread._count() > before:
    time.sleep(0.001)
print(threading.active_count(), [thread.name for thread in threading.enumerate()])
