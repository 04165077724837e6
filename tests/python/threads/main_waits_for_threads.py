import atexit
import threading
import time

atexit.register(lambda: print('atexit'))


def slow():
    time.sleep(0.2)
    print('worker ends')
    print(threading.main_thread().is_alive())


threading.Thread(target=slow).start()
print('main code ends')
