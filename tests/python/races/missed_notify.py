import threading

cond = threading.Condition()


def waiter():
    with cond:
        print('woken' if cond.wait(1) else 'missed it')


t = threading.Thread(target=waiter)
t.start()
with cond:
    cond.notify()
t.join()
