"""What a Timer keeps, and when it does nothing."""
import threading

timer = threading.Timer(0.01, lambda *args, **kwargs: print('called', args, kwargs), [1, 2], {'key': 3})
print(timer.interval, timer.args, timer.kwargs, timer.finished.is_set(), timer.daemon, repr(timer))
timer.start()
timer.join()
print(timer.finished.is_set(), timer.is_alive())
empty = threading.Timer(1, print)
print(empty.args, empty.kwargs, empty.function is print)
empty.start()
empty.cancel()
empty.join()
late = threading.Timer(0, print, ('never',))
late.cancel()
late.start()
late.join()
for arguments in ((), (1,)):
    try:
        threading.Timer(*arguments)
    except TypeError as error:
        print(error)


class Hello(threading.Timer):
    def run(self):
        print('instead')
        super().run()


hello = Hello(0, print, args=['hello'])
hello.start()
hello.join()
