import atexit
import threading
import time


def late():
    t = threading.Thread(target=print, args=('a thread in atexit',))
    t.start()
    t.join()


def work():
    time.sleep(0.1)
    print('threads end before atexit')


def never():
    try:
        time.sleep(60)
    finally:
        print('daemons do not end')


atexit.register(late)
threading.Thread(target=work).start()
threading.Thread(target=never, daemon=True).start()
print('main ends')
