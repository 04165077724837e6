"""What may be copied of what processes share: not what goes to a child by inheritance only."""
import copy
import multiprocessing
import os
import pickle
import struct
import threading
from multiprocessing import heap, reduction
from multiprocessing.connection import Connection, wait

shared = [
    multiprocessing.Queue(), multiprocessing.JoinableQueue(), multiprocessing.SimpleQueue(), multiprocessing.Lock(),
    multiprocessing.RLock(), multiprocessing.Semaphore(), multiprocessing.BoundedSemaphore(), multiprocessing.Condition(),
    multiprocessing.Event(), multiprocessing.Barrier(2), multiprocessing.Value('i'), multiprocessing.Array('i', 3),
]


def attempt(call, *args):
    try:
        print(call(*args))
    except (RuntimeError, OSError, ValueError) as e:
        print(repr(e))


def add(wrapper, lock):
    with lock:
        wrapper.create_memoryview().cast('i')[0] += 2


def write(connection):
    fd = reduction.recv_handle(connection)
    os.write(fd, b'by the child')
    os.close(fd)


def hold(lock):
    lock.acquire()


def main():
    for each in shared:
        attempt(lambda: type(copy.copy(each)).__name__)
        attempt(pickle.dumps, each)
    event = multiprocessing.Event()
    copy.copy(event).set()
    print(event.is_set(), event._flag)
    number = multiprocessing.RawValue('i', 5)
    other = copy.copy(number)
    other.value = 6
    print(number.value, other)

    # Blocks of memory go to spawned children as well.
    wrapper = heap.BufferWrapper(struct.calcsize('i'))
    context = multiprocessing.get_context('spawn')
    lock = context.Lock()
    processes = [context.Process(target=add, args=(wrapper, lock)) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(wrapper.create_memoryview().cast('i')[0])

    # A file goes over a connection.
    here, there = multiprocessing.Pipe()
    process = multiprocessing.Process(target=write, args=(there,))
    process.start()
    with open('sent.txt', 'wb') as file:
        reduction.send_handle(here, file.fileno(), process.pid)
    process.join()
    with open('sent.txt') as file:
        print(file.read())

    # Who has a lock may have ended.
    lock = multiprocessing.Lock()
    thread = threading.Thread(target=hold, args=(lock,))
    thread.start()
    thread.join()
    print(lock)
    lock.release()
    process = multiprocessing.Process(target=hold, args=(lock,))
    process.start()
    process.join()
    print(lock)

    unknown = Connection(987654)
    print(wait([unknown], 0) == [unknown], wait([12345]))
    attempt(wait, ['x'])
    unknown._handle = None


if __name__ == '__main__':
    main()
