# /// lockstep
# id = "bakery-threads"
# topic = "queues"
# order = 31
# title = { en = "The bakery that bakes too much", zh = "供过于求的面包房" }
# related = ["buns-tray", "producer-consumer"]
#
# [summary]
# en = "Three bakers need half a second for a bun, three guests eat one in a second. Nobody ever stops."
# zh = "三位面包师半秒做一个面包，三位客人一秒吃一个，谁也不停。"
#
# [[lookFor]]
# en = "At first a guest has to wait: nothing is baked yet."
# zh = "开始时客人得等：面包还没做出来。"
# at = [{ event = "block", object = "shelf" }]
#
# [[lookFor]]
# en = "Six buns come in every second and three go out: every five seconds there are fifteen more on the shelf."
# zh = "每秒进来六个，出去三个：每过五秒，架子上就多出十五个。"
# at = [{ event = "output", text = "after 10 s" }]
#
# [[lookFor]]
# en = "A queue without a bound hides that the bakers are too fast: it grows and grows. Give both the same pace, and it stays short."
# zh = "没有上限的队列掩盖了“做得太快”这件事：它只会越来越长。把两边的速度调成一样，它就不再增长。"
# at = [{ event = "output", text = "after 25 s" }]
#
# [settings]
# until = 30
#
# [dress]
# shelf = "shelf"
#
# [[compare]]
# title = { en = "Bakers as slow as guests", zh = "做得和吃得一样慢" }
# params = { BAKING = 1 }
# ///

# Whoever puts faster than the others get makes the queue longer and longer.
import time
from queue import Queue
from threading import Thread

BAKING = 0.5  #@param {type:"number"}
EATING = 1  #@param {type:"number"}

shelf = Queue()


def bake(name):
    number = 0
    while True:
        time.sleep(BAKING)
        number += 1
        shelf.put(f'bun {number} of {name}')


def eat(name):
    while True:
        bun = shelf.get()
        print(f'{name} eats {bun}')
        time.sleep(EATING)


def watch():
    seconds = 0
    while True:
        time.sleep(5)
        seconds += 5
        print(f'after {seconds} s: {shelf.qsize()} buns on the shelf')


if __name__ == '__main__':
    for name in ('Ben', 'Eva', 'Pat'):
        Thread(target=bake, args=(name,), name=name).start()
    for name in ('Kim', 'Lou', 'Sam'):
        Thread(target=eat, args=(name,), name=name).start()
    watch()
