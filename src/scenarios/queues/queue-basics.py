# /// lockstep
# id = "queue-basics"
# topic = "queues"
# order = 27
# title = { en = "A box with five places", zh = "五个位置的盒子" }
# related = ["queue-kinds", "queue-ipc", "producer-consumer"]
#
# [summary]
# en = "A queue is filled to the brim and emptied to the bottom. What happens to one more put() and one more get()?"
# zh = "把一个队列装满，再掏空。满了再 put()，空了再 get()，会怎么样？"
#
# [[lookFor]]
# en = "Any object can be an item: a number, a text, a list, a dictionary."
# zh = "任何对象都可以放进去：数、字符串、列表、字典。"
# at = [{ event = "put", object = "box", text = "dictionary" }]
#
# [[lookFor]]
# en = "The box is full. put_nowait() raises Full at once; with a timeout it is raised a second later."
# zh = "盒子满了。put_nowait() 立刻抛出 Full；带时限的 put() 过一秒才抛出。"
# at = [{ event = "give-up", object = "box" }]
#
# [[lookFor]]
# en = "A plain put() waits for as long as it takes: here until somebody takes an item out."
# zh = "普通的 put() 会一直等下去：这里等到有人拿走了一件。"
# at = [{ event = "get", object = "box" }]
#
# [[lookFor]]
# en = "The same at the other end: get() on the empty box waits until somebody puts something in."
# zh = "另一头也一样：盒子空了，get() 就等到有人放进东西。"
# at = [{ event = "put", object = "box", text = "fresh" }]
# ///

# A full queue makes put() wait, an empty one makes get() wait.
import time
from queue import Empty, Full, Queue
from threading import Timer

PLACES = 5  #@param {type:"slider", min:1, max:5}
ITEMS = [7, 'seven', 7.5, ['a', 'list'], {'a': 'dictionary'}]


def attempt(what, operation):
    start = time.perf_counter()
    try:
        operation()
        outcome = 'done'
    except (Empty, Full) as error:
        outcome = type(error).__name__
    print(f'{what}: {outcome} after {time.perf_counter() - start:.0f} s')


if __name__ == '__main__':
    box = Queue(maxsize=PLACES)
    for item in ITEMS[:PLACES]:
        box.put(item)
        print(f'put {item!r}: {box.qsize()} in the box')
    print(f'full: {box.full()}')
    attempt('put_nowait()', lambda: box.put_nowait('more'))
    attempt('put(timeout=1)', lambda: box.put('more', timeout=1))
    Timer(2, box.get).start()  # makes room in two seconds
    attempt('put()', lambda: box.put('more'))

    while not box.empty():
        print(f'get {box.get()!r}: {box.qsize()} in the box')
    attempt('get_nowait()', box.get_nowait)
    attempt('get(timeout=1)', lambda: box.get(timeout=1))
    Timer(2, lambda: box.put('fresh')).start()
    attempt('get()', box.get)
