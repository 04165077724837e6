import multiprocessing as mp


def look(numbers):
    numbers.append(mp.current_process().name)


if __name__ == '__main__':
    manager = mp.Manager()
    numbers = manager.list()
    child = mp.Process(target=look, args=(numbers,), name='child')
    child.start()
    child.join()
    print(numbers, [each.name for each in mp.active_children()])
    # The manager ends with the program.
