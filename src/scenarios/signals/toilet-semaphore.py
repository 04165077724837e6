# /// lockstep
# id = "toilet-semaphore"
# topic = "signals"
# order = 24
# title = { en = "Five stalls, twenty visitors", zh = "五个隔间，二十位客人" }
# related = ["ktv-semaphore", "ticket-lock"]
#
# [summary]
# en = "Twenty threads need one of five toilet stalls for one to three seconds. A semaphore counts the free ones."
# zh = "二十个线程要用五个隔间，每人一到三秒。信号量数着还有几个空的。"
#
# [[lookFor]]
# en = "The counter goes 4, 3, 2, 1, 0: the fifth visitor takes the last stall."
# zh = "计数 4、3、2、1、0：第五位客人进了最后一个隔间。"
# at = [{ event = "acquire", object = "stalls", value = 0 }]
#
# [[lookFor]]
# en = "At 0 nobody is turned away: the sixth visitor waits in line."
# zh = "计数为 0 时并不会赶人走：第六位客人排队等候。"
# at = [{ event = "block", object = "stalls" }]
#
# [[lookFor]]
# en = "A door opens, the counter is 1 for a moment, and at once the next one is in."
# zh = "一扇门打开，计数刚变成 1，下一位立刻进去了。"
# at = [{ event = "release", object = "stalls" }, { event = "acquire", object = "stalls" }]
#
# [[lookFor]]
# en = "Nobody is left: the counter is back at 5."
# zh = "人都走了：计数回到 5。"
# at = [{ event = "release", object = "stalls", value = 5 }]
#
# [dress]
# stalls = "toilet-stalls"
#
# [[compare]]
# title = { en = "A stall for each", zh = "每人一个隔间" }
# params = { STALLS = 20 }
# ///

# acquire() counts down and waits at zero; release() counts up.
import random
import time
from threading import Semaphore, Thread

STALLS = 5  #@param {type:"slider", min:1, max:20}
VISITORS = 20  #@param {type:"slider", min:1, max:40}

stalls = Semaphore(STALLS)


def visit(name):
    with stalls:
        print(f'{name} shuts the door')
        time.sleep(random.randint(1, 3))
        print(f'{name} opens the door')


if __name__ == '__main__':
    visitors = []
    for number in range(1, VISITORS + 1):
        name = f'visitor-{number}'
        visitors.append(Thread(target=visit, name=name, args=(name,)))
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print('All stalls are free')
