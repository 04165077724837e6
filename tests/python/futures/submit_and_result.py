from concurrent.futures import ThreadPoolExecutor


def add(a, b=1, *, c=0):
    return a + b + c


with ThreadPoolExecutor(max_workers=2) as pool:
    futures = [pool.submit(add, 1), pool.submit(add, 1, 2), pool.submit(add, 1, b=5, c=10)]
    print([future.result() for future in futures])
    print([future.done() for future in futures], futures[0].exception(), futures[0].running())
    print(repr(futures[0]).split(' state=')[1])
    late = pool.submit(str.upper, 'late')
print(late.result(), late.cancel(), late.cancelled())
