from concurrent.futures import ThreadPoolExecutor


def divide(a, b):
    return a / b


class Own(Exception):
    pass


def fail():
    raise Own('mine', 3)


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(divide, 1, 0)
    other = pool.submit(fail)
print(repr(future.exception()), repr(other.exception()))
print(repr(other).split(' state=')[1])
try:
    other.result()
except Own as error:
    print('caught', error.args, error is other.exception())
future.result()
