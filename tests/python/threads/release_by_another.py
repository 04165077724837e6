import threading

lock = threading.Lock()
lock.acquire()


def helper():
    lock.release()
    print('released by', threading.current_thread().name)


t = threading.Thread(target=helper, name='helper')
t.start()
t.join()
print(lock.locked(), lock.acquire(False))
