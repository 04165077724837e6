import multiprocessing as mp
import threading


def add(numbers, lock):
    for _ in range(5):
        with lock:
            numbers[0] += 1


if __name__ == '__main__':
    with mp.Manager() as manager:
        numbers, lock = manager.list([0]), manager.Lock()
        threads = [threading.Thread(target=add, args=(numbers, lock)) for _ in range(3)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(numbers)
