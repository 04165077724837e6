from multiprocessing import Process, RawValue


def add(v):
    v.value += 1


if __name__ == '__main__':
    v = RawValue('i', 0)
    processes = [Process(target=add, args=(v,)) for _ in range(2)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(v.value)
