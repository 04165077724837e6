import multiprocessing as mp


def work(squares, order, lock, i):
    with lock:
        squares[i] = i * i
        order.append(i)


if __name__ == '__main__':
    with mp.Manager() as manager:
        squares, order, lock = manager.dict(), manager.list(), manager.Lock()
        workers = [mp.Process(target=work, args=(squares, order, lock, i)) for i in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(sorted(squares.items()), sorted(order))
        print(dict(squares) == {i: i * i for i in range(4)}, type(squares.copy()))
