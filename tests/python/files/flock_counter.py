import fcntl, os
from multiprocessing import Process

def add(times):
    for _ in range(times):
        with open('counter', 'r+') as f:
            fcntl.flock(f, fcntl.LOCK_EX)
            value = int(f.read())
            f.seek(0)
            f.write(str(value + 1))
            f.flush()

if __name__ == '__main__':
    with open('counter', 'w') as f:
        f.write('0')
    workers = [Process(target=add, args=(5,)) for _ in range(3)]
    for worker in workers: worker.start()
    for worker in workers: worker.join()
    print(open('counter').read())
