# /// lockstep
# id = "deadlock-ab"
# topic = "locks"
# order = 20
# title = { en = "Two locks, two orders", zh = "两把锁，两种顺序" }
#
# [summary]
# en = "Three pupils need the pen and the paper. Two of them take the pen first, one takes the paper first."
# zh = "三个学生都需要笔和纸。其中两个先拿笔，一个先拿纸。"
#
# [lookFor]
# en = "Each of two pupils holds what the other one waits for: from that step on nothing can move, and the run ends as a deadlock. The third is not part of the circle, but waits for ever too. Let both functions take the pen first, and all three finish."
# zh = "两个学生各自拿着对方要等的东西：从这一步起谁也动不了，程序以死锁结束。第三个学生不在环里，但也会永远等下去。让两个函数都先拿笔，三个人就都能写完。"
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
