from multiprocessing import Process, Queue


def produce(q):
    q.cancel_join_thread()
    q.put('x' * 100_000)


if __name__ == '__main__':
    q = Queue()
    p = Process(target=produce, args=(q,))
    p.start()
    p.join()
    print('ended with', p.exitcode)
