from concurrent.futures import ThreadPoolExecutor


def leave():
    raise SystemExit(3)


with ThreadPoolExecutor(1) as pool:
    future = pool.submit(leave)
    print(repr(future.exception()))
    print(pool.submit(str, 'the worker lives on').result())
