import multiprocessing as mp


def child():
    print(mp.current_process().name)
    p = mp.Process(target=grandchild)
    p.start()
    p.join()
    q = mp.Process(target=grandchild)
    q.start()
    q.join()


def grandchild():
    print(mp.current_process().name)


if __name__ == '__main__':
    print(mp.current_process().name)
    for _ in range(2):
        p = mp.Process(target=child)
        p.start()
        p.join()
    p = mp.Process(target=grandchild, name='named')
    p.start()
    p.join()
    p.name = 'renamed'
    print(p.name)
