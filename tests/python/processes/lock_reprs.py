import multiprocessing as mp
import threading


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


if __name__ == '__main__':
    lock = mp.Lock()
    print(lock)
    with lock:
        print(lock, lock.acquire(False), lock.acquire(timeout=0.01), lock.acquire(True, -1))
        threading.Thread(target=lambda: print(lock), name='other').start()
        process = mp.Process(target=lambda: print(lock))
        process.start()
        process.join()
    attempt(lock.release)
    rlock = mp.RLock()
    print(rlock)
    with rlock, rlock:
        print(rlock, rlock._semlock._count(), rlock._semlock._is_mine())
        process = mp.Process(target=lambda: print(rlock))
        process.start()
        process.join()
    attempt(rlock.release)
    semaphore, bounded = mp.Semaphore(2), mp.BoundedSemaphore(1)
    print(semaphore, bounded, semaphore.acquire(), semaphore, semaphore.get_value(), semaphore._semlock._is_zero())
    semaphore.release()
    semaphore.release()
    print(semaphore, semaphore._semlock.maxvalue == mp.synchronize.SEM_VALUE_MAX, bounded._semlock.maxvalue)
    attempt(bounded.release)
    attempt(lambda: mp.Semaphore(-1))
    attempt(lambda: mp.Semaphore('x'))
    condition = mp.Condition()
    attempt(condition.wait)
    attempt(condition.notify)
    with condition:
        print(condition, condition.wait(0.01), condition.notify(3), condition.notify_all())
    print(condition, condition._sleeping_count.get_value(), condition._woken_count.get_value())
