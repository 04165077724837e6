"""Who waits is seen from outside; notify(n) lets so many go on."""
import threading
import time

condition = threading.Condition(threading.Lock())
went = []


def wait(number):
    with condition:
        condition.wait()
        went.append(number)


threads = []
for number in range(4):
    thread = threading.Thread(target=wait, args=(number,))
    thread.start()
    threads.append(thread)
    while True:
        with condition:
            if len(condition._waiters) == number + 1:
                break
        time.sleep(0.001)
print(repr(condition).rpartition(', ')[2], len(condition._waiters))
for n in (0, -1, 1, 2):
    before = len(condition._waiters)
    with condition:
        condition.notify(n)
    while len(went) < 4 - len(condition._waiters):
        time.sleep(0.001)
    print(n, before, len(condition._waiters), went)
with condition:
    condition.notify_all()
for thread in threads:
    thread.join()
print(went, len(condition._waiters))
