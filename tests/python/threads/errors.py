import threading


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


t = threading.Thread(target=lambda: None)
show(t.join)
t.start()
t.join()
show(t.start)
show(threading.current_thread().join)


def late():
    t.daemon = True


late_thread = threading.Thread(target=lambda: show(lambda: setattr(threading.current_thread(), 'daemon', True)))
late_thread.start()
late_thread.join()


class Forgot(threading.Thread):
    def __init__(self):
        pass


show(lambda: Forgot().start())
show(lambda: Forgot().join())
show(lambda: Forgot().name)
show(lambda: threading.Thread(5))
show(lambda: threading.Thread(target=print, bad=1))
show(lambda: t.isAlive())
show(lambda: threading.Thread(None, print, 'n', 5).start())
show(lambda: t.join('x'))
show(lambda: setattr(t, 'daemon', True))
