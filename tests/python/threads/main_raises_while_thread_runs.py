import threading
import time


def slow():
    time.sleep(0.2)
    print('thread finishes')


threading.Thread(target=slow).start()
raise RuntimeError('main fails')
