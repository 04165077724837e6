import multiprocessing as mp


def wait(event, barrier, condition, state):
    event.wait()
    index = barrier.wait()
    with condition:
        state['in'] = state.get('in', 0) + 1
        condition.notify()
    return index


def enter(semaphore, results):
    with semaphore:
        results.append('in')


if __name__ == '__main__':
    with mp.Manager() as manager:
        event, barrier, condition, state = manager.Event(), manager.Barrier(3), manager.Condition(), manager.dict()
        workers = [mp.Process(target=wait, args=(event, barrier, condition, state)) for _ in range(3)]
        for worker in workers:
            worker.start()
        print(event.is_set(), barrier.parties, barrier.n_waiting, barrier.broken)
        event.set()
        with condition:
            print(condition.wait_for(lambda: state.get('in') == 3, 10))
        for worker in workers:
            worker.join()
        event.clear()
        print(event.wait(0.01), event.is_set())
        with condition:
            print(condition.wait(0.01), condition.wait_for(lambda: False, 0.01))
        semaphore, results = manager.BoundedSemaphore(2), manager.list()
        workers = [mp.Process(target=enter, args=(semaphore, results)) for _ in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(len(results), semaphore.acquire(), semaphore.acquire(), semaphore.acquire(True, 0.01), semaphore.acquire(False))
        semaphore.release()
        semaphore.release()
        try:
            semaphore.release()
        except ValueError as e:
            print(e)
        lock = manager.Lock()
        print(lock.acquire(), lock.acquire(False), lock.release())
        try:
            lock.release()
        except RuntimeError as e:
            print(e)
        broken = manager.Barrier(2)
        broken.abort()
        try:
            broken.wait()
        except Exception as e:
            print(type(e).__name__, broken.broken)
        broken.reset()
        print(broken.broken)
