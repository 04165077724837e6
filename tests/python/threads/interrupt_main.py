"""interrupt_main has the main thread do what it does when a signal comes."""
import _thread
import signal
import threading
import time


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for number in (0, -1, 1000, 'x', 1.5):
    show(number, lambda: _thread.interrupt_main(number))


def wait(action):
    thread = threading.Thread(target=action)
    try:
        thread.start()
        for _ in range(1000):
            time.sleep(0.01)
    except KeyboardInterrupt:
        print('interrupted')
    thread.join()


wait(_thread.interrupt_main)
signal.signal(signal.SIGTERM, lambda number, frame: print('handler of', number))
thread = threading.Thread(target=_thread.interrupt_main, args=(signal.SIGTERM,))
thread.start()
thread.join()
time.sleep(0.01)
signal.signal(signal.SIGINT, signal.SIG_IGN)
_thread.interrupt_main()
time.sleep(0.01)
signal.signal(signal.SIGINT, signal.SIG_DFL)
_thread.interrupt_main()
print('nothing happens')
