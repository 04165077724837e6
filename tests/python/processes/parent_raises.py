import time
from multiprocessing import Process


def child():
    time.sleep(0.5)
    print('child finishes')


if __name__ == '__main__':
    Process(target=child).start()
    raise RuntimeError('parent fails')
