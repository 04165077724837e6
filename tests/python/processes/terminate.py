import time
from multiprocessing import Process


def forever():
    try:
        time.sleep(100)
    finally:
        print('never printed')


if __name__ == '__main__':
    p = Process(target=forever)
    print(p.is_alive())
    p.start()
    time.sleep(0.2)
    print(p.is_alive())
    p.terminate()
    print(p.join(), p.is_alive(), p.exitcode)
    p.terminate()
    print('again is fine')
