import multiprocessing as mp


def add(numbers, names):
    numbers.append(len(numbers))
    names[mp.current_process().name] = mp.get_start_method()


if __name__ == '__main__':
    context = mp.get_context('spawn')
    with context.Manager() as manager:
        numbers, names = manager.list(), manager.dict()
        for _ in range(2):
            worker = context.Process(target=add, args=(numbers, names))
            worker.start()
            worker.join()
            print(worker.exitcode)
        print(numbers, names)
        print(manager._process.name)
