import multiprocessing

from greenlet import getcurrent, greenlet

context = multiprocessing.get_context('fork')


def counting(caller):
    n = 0
    while True:
        n += 1
        caller = caller.switch(n)


def count():
    return counter.switch(getcurrent())


def child(queue):
    queue.put(['child', count(), count()])


def start(queue):
    process = context.Process(target=child, args=(queue,))
    process.start()
    process.join()
    return queue.get()


counter = greenlet(counting)
queue = context.SimpleQueue()
print(count(), count())
# The fork may come while any of the greenlets runs; each process goes on with its own copies.
print(greenlet(start).switch(queue))
print(['parent', count()])
print(start(queue))
print(['parent', count()])
