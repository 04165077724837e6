"""A subclass that forgets to call Thread.__init__."""
import threading
import warnings

warnings.simplefilter('ignore')


class Forgetful(threading.Thread):
    def __init__(self):
        pass


thread = Forgetful()
for name, call in {
    'start': thread.start, 'join': thread.join, 'is_alive': thread.is_alive, 'repr': lambda: repr(thread),
    'name': lambda: thread.name, 'ident': lambda: thread.ident, 'native_id': lambda: thread.native_id,
    'daemon': lambda: thread.daemon, 'set daemon': lambda: setattr(thread, 'daemon', True),
    'set name': lambda: setattr(thread, 'name', 'x'), 'getName': thread.getName, 'isDaemon': thread.isDaemon,
}.items():
    try:
        call()
    except Exception as error:
        print(name, type(error).__name__, error)
print(threading.active_count())
