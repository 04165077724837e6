import multiprocessing as mp


def fill(outer):
    outer['list'].append(3)
    outer['dict']['k'] = 'v'


if __name__ == '__main__':
    with mp.Manager() as manager:
        outer = manager.dict(list=manager.list([1]), dict=manager.dict())
        child = mp.Process(target=fill, args=(outer,))
        child.start()
        child.join()
        print(outer['list'], outer['dict'], type(outer['list']).__name__)
        rows = manager.list([manager.list([i]) for i in range(3)])
        rows[1].append('more')
        print([row._getvalue() for row in rows], len(rows))
        rows[0] = 'replaced'
        print(rows[0], rows[1])
