# /// lockstep
# id = "buns-tray"
# topic = "queues"
# order = 32
# title = { en = "A tray for ten buns", zh = "只放得下十个的托盘" }
# related = ["bakery-threads", "bounded-buffer-condition"]
#
# [summary]
# en = "A fast baker has a hundred buns for two slow guests, but the tray between them holds only ten."
# zh = "手快的面包师要给两位吃得慢的客人做一百个面包，但中间的托盘只放得下十个。"
#
# [[lookFor]]
# en = "The tray is full for the first time."
# zh = "托盘第一次放满了。"
# at = [{ event = "put", object = "tray", value = 10 }]
#
# [[lookFor]]
# en = "There is no room for the next bun: put waits, and the baker with it."
# zh = "下一个面包没地方放：put 停下来等，面包师也跟着等。"
# at = [{ event = "block", object = "tray", thread = "baker" }]
#
# [[lookFor]]
# en = "A guest takes a bun, and the baker can put one more: from now on the slowest sets the pace."
# zh = "客人拿走一个，面包师才能再放一个：从此最慢的人决定速度。"
# at = [{ event = "block", object = "tray", thread = "baker" }, { event = "get", object = "tray" }, { event = "put", object = "tray" }]
#
# [dress]
# tray = "tray"
# ///

# A queue with a bound makes the fast side wait for the slow one.
import time
from queue import Queue
from threading import Thread

TRAY = 10  #@param {type:"slider", min:1, max:20}
BUNS = 100  #@param {type:"slider", min:10, max:200}
EATING = 0.2  #@param {type:"number"}
GUESTS = ('Kim', 'Lou')


def bake(tray):
    for number in range(1, BUNS + 1):
        tray.put(f'bun {number}')
        if number % 10 == 0:
            print(f'{number} buns baked, {tray.qsize()} of them on the tray')
    for _ in GUESTS:
        tray.put(None)


def eat(name, tray):
    eaten = 0
    while tray.get() is not None:
        time.sleep(EATING)
        eaten += 1
    print(f'{name} has eaten {eaten} buns')


if __name__ == '__main__':
    tray = Queue(maxsize=TRAY)
    started = time.monotonic()
    people = [Thread(target=eat, args=(name, tray), name=name) for name in GUESTS]
    people.append(Thread(target=bake, args=(tray,), name='baker'))
    for person in people:
        person.start()
    for person in people:
        person.join()
    print(f'closed after {time.monotonic() - started:.0f} s')
