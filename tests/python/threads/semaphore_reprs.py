"""Semaphores tell their value."""
import threading


class Tickets(threading.Semaphore):
    pass


class Seats(threading.BoundedSemaphore):
    pass


for semaphore in (threading.Semaphore(), threading.BoundedSemaphore(3), Tickets(4), Seats(5)):
    shown = []
    for action in (lambda: None, semaphore.acquire, semaphore.release):
        action()
        before, _, after = repr(semaphore).partition(' at 0x')
        shown.append(before + after.partition(':')[2])
    print(shown)
