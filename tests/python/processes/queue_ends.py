"""The ends of a queue's pipe are connections."""
import multiprocessing
from multiprocessing.connection import wait


def attempt(call, *args):
    try:
        print(call(*args))
    except (OSError, ValueError) as e:
        print(repr(e))


def child(queue):
    queue._reader.close()
    attempt(queue.get)
    queue.put('from the child')


queue = multiprocessing.Queue()
print(queue._reader.poll(), queue._reader.poll(0.01), wait([queue._reader], 0))
queue.put([1, 2])
print(wait([queue._reader], 5) == [queue._reader], queue._reader.poll(), queue._reader is queue._reader)
print(queue._reader.recv())
print(queue._reader.readable, queue._reader.writable, queue._writer.readable, queue._writer.writable)
print(type(queue._reader), isinstance(queue._writer.fileno(), int), queue._reader.closed)
attempt(queue._reader.send, 1)
queue._writer.send('past the feeder')
print(queue.get())
process = multiprocessing.Process(target=child, args=(queue,))
process.start()
process.join()
print(queue.get())
queue._reader.close()
print(queue._reader.closed)
attempt(queue.get)
attempt(queue.empty)
queue.close()
queue.join_thread()

simple = multiprocessing.SimpleQueue()
print(simple._poll(), simple.empty())
simple.put('x')
print(simple._poll(), simple._reader.recv())
simple.close()
simple.close()
print(simple._reader.closed, simple._writer.closed)
for call in (simple.get, simple.empty, lambda: simple.put(1), simple._reader.poll):
    attempt(call)
print(multiprocessing.queues.SimpleQueue[int])
