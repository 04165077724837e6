import multiprocessing as mp


def count(namespace, value, lock):
    for _ in range(3):
        with lock:
            namespace.total += 1
            value.value += 10


if __name__ == '__main__':
    with mp.Manager() as manager:
        namespace, value, lock = manager.Namespace(total=0, _hidden=1), manager.Value('i', 0), manager.RLock()
        workers = [mp.Process(target=count, args=(namespace, value, lock)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(namespace, namespace.total, value, value.value, value.get())
        value.set(3)
        namespace.name = 'n'
        del namespace.total
        print(value, namespace)
        for call in (lambda: namespace.total, lambda: namespace._other):
            try:
                call()
            except AttributeError as e:
                print(e)
        namespace._own = 5
        print(namespace._own, namespace)
