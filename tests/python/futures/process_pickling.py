import threading
from concurrent.futures import ProcessPoolExecutor


def make(what):
    if what == 'lambda':
        return lambda: 1
    if what == 'lock':
        return threading.Lock()
    return what


with ProcessPoolExecutor(1) as pool:
    for what in ('plain', 'lock'):
        try:
            print(pool.submit(make, what).result())
        except TypeError as error:
            print(type(error).__name__, error)
    try:
        pool.submit(make, 'lambda').result()
    except AttributeError as error:
        print(type(error).__name__, str(error)[:30])
    except Exception as error:
        print(type(error).__name__, str(error)[:30])
    try:
        pool.submit(lambda: 1).result()
    except Exception as error:
        print(type(error).__name__, str(error)[:30])
    try:
        pool.submit(make, threading.Lock()).result()
    except TypeError as error:
        print(error)
    print(pool.submit(make, 'still there').result())
