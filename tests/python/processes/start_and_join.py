from multiprocessing import Process


def work(name, times=1):
    for i in range(times):
        print(name, i)


if __name__ == '__main__':
    p = Process(target=work, args=('a',), kwargs={'times': 2})
    print(p.is_alive(), p.exitcode, p.pid)
    p.start()
    print(p.pid > 0)
    p.join()
    print(p.is_alive(), p.exitcode, p.name)
    q = Process(target=work, args=('b',), name='second')
    q.start()
    q.join()
    print(q.name, q.exitcode)
