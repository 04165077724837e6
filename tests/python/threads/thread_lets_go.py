"""Once it has run, a thread refers to its target and arguments no more."""
import threading

for target in (print, lambda *args: 1 / 0):
    threading.excepthook = lambda args: print(args.exc_type.__name__)
    thread = threading.Thread(target=target, args=('argument',))
    print([hasattr(thread, name) for name in ('_target', '_args', '_kwargs')])
    thread.start()
    thread.join()
    print([hasattr(thread, name) for name in ('_target', '_args', '_kwargs')])
    try:
        thread.run()
    except AttributeError as error:
        print(error)


class Own(threading.Thread):
    def run(self):
        print(self._args)


own = Own(args=(1, 2))
own.start()
own.join()
print(own._args, own._target, own._kwargs)
direct = threading.Thread(target=lambda: print(threading.current_thread().name))
direct.run()
print(direct.is_alive(), direct.ident)
