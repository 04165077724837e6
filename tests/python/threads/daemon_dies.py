import threading
import time


def tick():
    try:
        while True:
            print('tick')
            time.sleep(1)
    finally:
        print('never printed')


threading.Thread(target=tick, daemon=True).start()
time.sleep(0.5)
print('main ends')
