# /// lockstep
# id = "deadlock-ab"
# topic = "locks"
# order = 20
# title = { en = "Two locks, two orders", zh = "两把锁，两种顺序" }
# related = ["rlock", "lock-twice", "terminate-holding-lock", "dining-philosophers"]
#
# [summary]
# en = "Three pupils need the pen and the paper. Two of them take the pen first, one takes the paper first."
# zh = "三个学生都需要笔和纸。其中两个先拿笔，一个先拿纸。"
#
# [[lookFor]]
# en = "Ada takes the pen, Bo takes the paper: so far nobody waits."
# zh = "Ada 拿到笔，Bo 拿到纸：目前没有人等待。"
# at = [{ event = "acquire", thread = "Bo" }]
#
# [[lookFor]]
# en = "Each of the two holds what the other one waits for: the circle is closed."
# zh = "两个人各自拿着对方要等的东西：环形成了。"
# at = [{ event = "block", object = "paper" }, { event = "block", object = "pen", thread = "Bo" }]
#
# [[lookFor]]
# en = "Nothing can move any more. The third pupil is not part of the circle, but waits for ever too."
# zh = "谁也动不了。第三个学生不在环里，但也会永远等下去。"
# at = [{ event = "deadlock" }]
#
# [dress]
# pen = "pen"
# paper = "paper"
#
# [[compare]]
# title = { en = "One recursive lock for both", zh = "两样东西共用一把递归锁" }
# scenario = "rlock"
# ///

# One function takes the pen and then the paper, the other the paper and then the pen.
import time
from threading import Lock, Thread

PAUSE = 0.1  #@param {type:"number"}

pen = Lock()
paper = Lock()


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
