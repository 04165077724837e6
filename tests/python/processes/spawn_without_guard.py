import multiprocessing as mp


def work():
    print('not reached')


mp.set_start_method('spawn', force=True)
process = mp.Process(target=work)
process.start()
process.join()
print(process.exitcode)
