import time
from concurrent.futures import ThreadPoolExecutor


def check(n):
    time.sleep(0.05)
    if n == 2:
        raise ValueError(f'{n} is no good')
    print('checked', n)
    return n


with ThreadPoolExecutor(1) as pool:
    results = pool.map(check, range(10))
    try:
        for result in results:
            print(result)
    except ValueError as error:
        print('error:', error)
print('the others were cancelled')
for result in pool.map(check, [1]):
    print(result)
