# /// lockstep
# id = "rlock"
# topic = "locks"
# order = 21
# title = { en = "One lock, taken twice", zh = "一把锁，拿两次" }
# related = ["deadlock-ab", "lock-twice"]
#
# [summary]
# en = "The three pupils again. Pen and paper are now tied together: one recursive lock with two names."
# zh = "还是那三个学生。这回笔和纸拴在了一起：同一把递归锁，两个名字。"
#
# [[lookFor]]
# en = "Ada takes the paper with the same lock that she holds already: the count goes up to 2, and she does not wait."
# zh = "Ada 拿纸时，拿的就是手里那把锁：计数升到 2，她不用等。"
# at = [{ event = "acquire", thread = "Ada", value = 2 }]
#
# [[lookFor]]
# en = "At the end of the inner block the count is 1 again: the lock is still hers."
# zh = "内层代码块结束，计数回到 1：锁还是她的。"
# at = [{ event = "release", thread = "Ada", value = 1 }]
#
# [[lookFor]]
# en = "At the end of the outer block it is 0. Only now does one of the others get it."
# zh = "外层代码块结束，计数变成 0，这时别人才拿得到。"
# at = [{ event = "release", thread = "Ada", value = 0 }, { event = "acquire" }]
#
# [[lookFor]]
# en = "All three are done: with a single lock nobody can hold one half and wait for the other."
# zh = "三个人都做完了：锁只有一把，就不会有人手握一半、等另一半。"
# at = [{ event = "output", text = "has both", nth = 3 }]
#
# [dress]
# pen = "pen"
#
# [[compare]]
# title = { en = "Two locks, two orders", zh = "两把锁，两种顺序" }
# scenario = "deadlock-ab"
# ///

# A recursive lock lets its holder in again, and counts how often.
import time
from threading import RLock, Thread

PAUSE = 0.1  #@param {type:"number"}

pen = paper = RLock()


def write(name):
    with pen:
        print(f'{name} has the pen')
        time.sleep(PAUSE)
        with paper:
            print(f'{name} has both and writes')


def draw(name):
    with paper:
        print(f'{name} has the paper')
        time.sleep(PAUSE)
        with pen:
            print(f'{name} has both and draws')


if __name__ == '__main__':
    Thread(target=write, args=('Ada',), name='Ada').start()
    Thread(target=draw, args=('Bo',), name='Bo').start()
    Thread(target=write, args=('Cy',), name='Cy').start()
