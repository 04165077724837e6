import time
from multiprocessing import Process


def work(seconds):
    time.sleep(seconds)


if __name__ == '__main__':
    begin = time.time()
    ps = [Process(target=work, args=(s,)) for s in (0.3, 0.9, 0.6)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
        print(round(time.time() - begin, 1))
