"""A worker that has made its calls is replaced when there is one to make."""
import multiprocessing
import os
from concurrent.futures import ProcessPoolExecutor

if __name__ == '__main__':
    context = multiprocessing.get_context('spawn')
    with ProcessPoolExecutor(1, mp_context=context, max_tasks_per_child=2) as executor:
        first = executor.submit(os.getpid).result()
        print(len(executor._processes), executor.submit(os.getpid).result() == first)
        print(executor.submit(os.getpid).result() == first, len(executor._processes))
    with ProcessPoolExecutor(2, mp_context=context, max_tasks_per_child=1) as executor:
        print(len(set(executor.map(abs, range(-4, 0)))), len(executor._processes) <= 2)
