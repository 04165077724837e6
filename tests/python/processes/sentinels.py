import multiprocessing
import time
from multiprocessing.connection import wait


def work(seconds):
    time.sleep(seconds)


if __name__ == '__main__':
    processes = [multiprocessing.Process(target=work, args=(seconds,)) for seconds in (0.4, 0.2, 0.6)]
    for process in processes:
        process.start()
    left = {process.sentinel: process.name for process in processes}
    while left:
        for sentinel in wait(list(left)):
            print(left.pop(sentinel))
    print(len(wait([processes[0].sentinel], 0)))
    endless = multiprocessing.Process(target=work, args=(60,))
    endless.start()
    print(wait([endless.sentinel], 0.05))
    reader, writer = multiprocessing.Pipe(duplex=False)
    writer.send('x')
    print(wait([endless.sentinel, reader]) == [reader])
    endless.terminate()
    print(wait([endless.sentinel]) == [endless.sentinel])
