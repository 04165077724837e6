import multiprocessing as mp

if __name__ == '__main__':
    with mp.Manager() as manager:
        stock = manager.dict(apples=3)
        print(stock['apples'])
        print(stock['pears'])
