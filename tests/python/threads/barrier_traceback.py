import threading


def fail():
    raise ValueError('no')


def run(barrier):
    barrier.wait(0.01)


for barrier in (threading.Barrier(1, fail), threading.Barrier(2)):
    for _ in range(2):
        t = threading.Thread(target=run, args=(barrier,), name='T')
        t.start()
        t.join()
