"""next() of a count, and the names of threads: no number is given twice."""
import itertools
import threading

count = itertools.count()
numbers = []


def take():
    for _ in range(8):
        numbers.append(next(count))
    numbers.append(int(threading.Thread().name.split('-')[1]) + 1000)


threads = [threading.Thread(target=take) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(set(numbers)), sorted(numbers)[:3])
