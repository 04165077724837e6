import multiprocessing
from concurrent.futures import ProcessPoolExecutor

for options in ({'max_workers': 0}, {'initializer': 5}, {'max_tasks_per_child': 0}, {'max_tasks_per_child': 'x'},
                {'max_tasks_per_child': 1, 'mp_context': multiprocessing.get_context('fork')}):
    try:
        ProcessPoolExecutor(**options)
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
pool = ProcessPoolExecutor()
print(pool._max_workers == multiprocessing.cpu_count())
pool.shutdown()
with ProcessPoolExecutor(1) as pool:
    try:
        pool.map(abs, [1], chunksize=0)
    except ValueError as error:
        print(error)
print(ProcessPoolExecutor)
