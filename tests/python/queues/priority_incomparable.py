"""Items of equal priority are compared with each other: where that cannot be, put fails in the middle."""
import queue
from dataclasses import dataclass, field

q = queue.PriorityQueue()
q.put((1, {'task': 'a'}))
try:
    q.put((1, {'task': 'b'}))
except TypeError as error:
    print(error)
print(q.qsize(), q.unfinished_tasks, len(q.queue))


@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)


jobs = queue.PriorityQueue()
for number, name in enumerate(['write', 'test', 'ship']):
    jobs.put(Job(number % 2, name))
while not jobs.empty():
    print(jobs.get())
q = queue.PriorityQueue()
q.put((2, {}))
q.put((2, {}))
