from multiprocessing import Process, current_process


def nothing():
    pass


def child():
    print(current_process().daemon)
    try:
        Process(target=nothing).start()
    except AssertionError as e:
        print(e)


if __name__ == '__main__':
    p = Process(target=child, daemon=True)
    print(p.daemon)
    p.start()
    p.join()
    q = Process(target=nothing)
    q.daemon = True
    print(q.daemon, Process().daemon)
