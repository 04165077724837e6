import time
from multiprocessing import Process


def tick():
    while True:
        print('tick')
        time.sleep(10)


def slow():
    time.sleep(1)
    print('the other child finishes')


if __name__ == '__main__':
    Process(target=tick, daemon=True).start()
    Process(target=slow).start()
    time.sleep(0.5)
    print('main code ends')
