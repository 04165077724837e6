import threading
import time


def slow():
    time.sleep(0.5)


t = threading.Thread(target=slow)
t.start()
begin = time.monotonic()
print(t.join(0.1), t.is_alive(), round(time.monotonic() - begin, 1))
print(t.join(timeout=5), t.is_alive(), round(time.monotonic() - begin, 1))
t.join(0)
t.join(-1)
print('joined again')
