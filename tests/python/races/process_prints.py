from multiprocessing import Process


def say(what):
    print(what)


if __name__ == '__main__':
    ps = [Process(target=say, args=(c,)) for c in 'ab']
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    print('end')
