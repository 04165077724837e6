"""stack_size checks what it is given and answers what was there before."""
import _thread
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


show('first', threading.stack_size)
for size in (262144, 0, 1, 4096, -1, 'x', 1.5, None, 1 << 20):
    show(size, lambda: threading.stack_size(size))
    show('now', _thread.stack_size)
thread = threading.Thread(target=print, args=('with its stack',))
thread.start()
thread.join()
