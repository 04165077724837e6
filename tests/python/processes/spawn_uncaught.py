import multiprocessing as mp


def fail():
    raise ValueError('in a spawned process')


if __name__ == '__main__':
    for method in ('spawn', 'forkserver'):
        process = mp.get_context(method).Process(target=fail)
        process.start()
        process.join()
        print(process.exitcode)
