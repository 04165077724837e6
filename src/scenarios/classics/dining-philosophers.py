# /// lockstep
# id = "dining-philosophers"
# topic = "classics"
# order = 53
# title = { en = "The dining philosophers", zh = "哲学家就餐" }
# related = ["deadlock-ab", "account-transfer"]
#
# [summary]
# en = "Five philosophers sit around a table with five forks. To eat, each needs the fork on the left and the one on the right."
# zh = "五位哲学家围坐一桌，桌上有五把叉子。要吃饭，每人都得拿到左右两边的叉子。"
#
# [[lookFor]]
# en = "Everybody has taken the left fork. No fork is left on the table."
# zh = "每个人都拿起了左边的叉子，桌上一把不剩。"
# at = [{ event = "acquire", nth = 5 }]
#
# [[lookFor]]
# en = "Ada wants her right fork too. Bo holds it as his left one, so she waits."
# zh = "Ada 还要右边的叉子。那是 Bo 左边的那把，正在 Bo 手里，她只能等。"
# at = [{ event = "acquire", nth = 5 }, { event = "block", thread = "Ada", object = "forks[1]" }]
#
# [[lookFor]]
# en = "Everybody waits for the next one: a circle. With ORDERED all take the fork with the smaller number first, Ed too, and there is no circle."
# zh = "每个人都在等下一位：成了环。打开 ORDERED，大家都先拿编号小的叉子，Ed 也不例外，环就没有了。"
# at = [{ event = "deadlock" }]
#
# [dress]
# forks = "fork"
#
# [[compare]]
# title = { en = "Forks in order", zh = "按编号拿叉子" }
# params = { ORDERED = true }
# ///

# Locks that are taken in one order everywhere cannot be part of a circle.
import time
from threading import Lock, Thread

ORDERED = False  #@param {type:"boolean"}
MEALS = 2  #@param {type:"slider", min:1, max:5}
NAMES = ('Ada', 'Bo', 'Cy', 'Di', 'Ed')

forks = [Lock() for _ in NAMES]


def dine(name, left, right):
    first, second = (left, right)
    if ORDERED:
        first, second = sorted((left, right))
    for meal in range(1, MEALS + 1):
        with forks[first]:
            print(f'{name} has fork {first}')
            time.sleep(0.1)
            with forks[second]:
                print(f'{name} eats meal {meal} with forks {first} and {second}')
                time.sleep(0.5)


if __name__ == '__main__':
    philosophers = []
    for seat, name in enumerate(NAMES):
        right = (seat + 1) % len(NAMES)
        philosophers.append(Thread(target=dine, args=(name, seat, right), name=name))
    for philosopher in philosophers:
        philosopher.start()
    for philosopher in philosophers:
        philosopher.join()
    print('everybody has eaten')
