"""What semaphores make of each argument."""
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for kind in (threading.Semaphore, threading.BoundedSemaphore):
    show('negative', lambda: kind(-1))
    show('text', lambda: kind('x'))
    semaphore = kind(value=2)
    show('not blocking, timeout', lambda: semaphore.acquire(False, 1))
    show('not blocking, negative', lambda: semaphore.acquire(blocking=False, timeout=-1))
    for timeout in (-1, 0, 0, -1, 0.01, 'x', 1e100):
        show(repr(timeout), lambda: semaphore.acquire(timeout=timeout))
    show('not blocking', lambda: semaphore.acquire(0))
    for n in (0, -1, 'x', 2, 1, 5):
        show(f'release {n!r}', lambda: semaphore.release(n))
    print(semaphore._value)
    show('enter', semaphore.__enter__)
    show('exit', lambda: semaphore.__exit__(None, None, None))
    show('exit without', lambda: semaphore.__exit__())
    print(semaphore._value)
print(threading.Semaphore(10 ** 12).acquire())
