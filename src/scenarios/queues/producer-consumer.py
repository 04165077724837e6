# /// lockstep
# id = "producer-consumer"
# topic = "queues"
# order = 29
# title = { en = "Two bakers, two guests", zh = "两位面包师，两位客人" }
# related = ["producer-consumer-timeout", "bakery-threads", "daemon-process"]
#
# [summary]
# en = "Two bakers put ten buns each on a tray; two guests, who are daemons, eat from it as long as the shop is open."
# zh = "两位面包师各往托盘里放十个面包；两位客人是守护进程，只要店还开着就一直吃。"
#
# [[lookFor]]
# en = "Eating takes longer than baking, so the tray fills."
# zh = "吃得比做得慢，托盘里的面包越来越多。"
# at = [{ event = "put", object = "tray", nth = 10 }]
#
# [[lookFor]]
# en = "The bakers are done, and the shop closes. Buns are left on the tray."
# zh = "面包师做完了，店铺打烊，托盘里还剩着面包。"
# at = [{ event = "output", text = "The shop closes" }]
#
# [[lookFor]]
# en = "The main program's own code has ended: its daemons are terminated at once, in the middle of their meal."
# zh = "主程序自己的代码一结束，守护进程立刻被终止，哪怕正吃到一半。"
# at = [{ event = "output", text = "The shop closes" }, { event = "signal", value = 15 }]
#
# [dress]
# tray = "tray"
#
# [[compare]]
# title = { en = "The shop does not wait for its bakers", zh = "店铺不等面包师" }
# params = { WAIT = false }
# ///

# Daemons live only as long as the main program's own code.
import random
import time
from multiprocessing import Process, Queue

BUNS = 10  #@param {type:"slider", min:1, max:20}
WAIT = True  #@param {type:"boolean"}


def bake(name, tray):
    for number in range(1, BUNS + 1):
        time.sleep(random.uniform(0.1, 0.3))
        bun = f'bun {number} of {name}'
        print(f'{name} bakes {bun}')
        tray.put(bun)


def eat(name, tray):
    while True:
        bun = tray.get()
        print(f'{name} eats {bun}')
        time.sleep(random.uniform(0.3, 0.6))


if __name__ == '__main__':
    tray = Queue()
    bakers = [Process(target=bake, args=(name, tray), name=name) for name in ('Ben', 'Eva')]
    guests = [Process(target=eat, args=(name, tray), name=name, daemon=True) for name in ('Kim', 'Lou')]
    for person in bakers + guests:
        person.start()
    if WAIT:
        for baker in bakers:
            baker.join()
    print(f'The shop closes with {tray.qsize()} buns on the tray')
