import gevent
from gevent.queue import Channel, Empty, Full, JoinableQueue, LifoQueue, PriorityQueue, Queue, ShutDown

print([kind(items=[5, 0, -1, -1]).get() for kind in (Queue, LifoQueue)])
priority = PriorityQueue()
for item in (5, 0, -1, -1):
    priority.put(item)
print([priority.get() for _ in range(4)])
lifo = LifoQueue()
for item in 'abc':
    lifo.put(item)
print(lifo.peek(), [lifo.get() for _ in range(3)])
print(JoinableQueue is Queue)

jobs = JoinableQueue()


def worker(name):
    while True:
        job = jobs.get()
        gevent.sleep(job)
        print(name, 'did', job)
        jobs.task_done()


workers = [gevent.spawn(worker, name) for name in 'ab']
for job in (0.05, 0.02, 0.01):
    jobs.put(job)
print(jobs.unfinished_tasks, jobs.join(timeout=0.001), jobs.join(), jobs.unfinished_tasks)
try:
    jobs.task_done()
except ValueError as e:
    print(e)
gevent.killall(workers)

channel = Channel()


def sender():
    for item in 'xyz':
        channel.put(item)
        print('handed over', item)
    channel.put(StopIteration)


gevent.spawn(sender)
gevent.sleep(0)
print(channel.balance, channel.qsize(), channel.empty(), channel.full())
for item in channel:
    print('took', item)
try:
    channel.get(timeout=0.01)
except Empty:
    print('nobody gives')
try:
    channel.put(1, timeout=0.01)
except Full:
    print('nobody takes')

gevent.get_hub().exception_stream = None
closing = Queue()
waiting = gevent.spawn(closing.get)
gevent.sleep(0)
closing.shutdown()
try:
    waiting.get()
except ShutDown:
    print('shut down')
try:
    closing.put(1)
except ShutDown:
    print('closed')
