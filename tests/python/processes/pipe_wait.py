import time
from multiprocessing import Pipe, Process
from multiprocessing.connection import wait


def later(end, seconds, item):
    time.sleep(seconds)
    end.send(item)


if __name__ == '__main__':
    ends = []
    for seconds, item in ((0.6, 'slow'), (0.2, 'fast')):
        reader, writer = Pipe(duplex=False)
        Process(target=later, args=(writer, seconds, item)).start()
        writer.close()
        ends.append(reader)
    slow = ends[0]
    print(wait(ends, 0), slow.poll(), slow.poll(0.01))
    while ends:
        for end in wait(ends):
            try:
                print(end is slow, end.recv())
            except EOFError:
                print(end is slow, 'ended')
                ends.remove(end)
