import time
from concurrent.futures import ThreadPoolExecutor


def work(seconds, name):
    time.sleep(seconds)
    print('done', name)
    return name


with ThreadPoolExecutor(3) as pool:
    results = pool.map(work, [0.3, 0.1, 0.2], 'abc')
    print('submitted')
    for result in results:
        print('got', result)
    print(list(pool.map(abs, [])), list(pool.map(pow, [2, 3, 4], [5, 2])))
