from multiprocessing import Process


def inner(x):
    return {}[x]


def child():
    print('child runs')
    inner('key')


if __name__ == '__main__':
    p = Process(target=child)
    p.start()
    p.join()
    print('parent goes on', p.exitcode)
