# /// lockstep
# id = "process-pids"
# topic = "processes"
# order = 3
# title = { en = "Who is whose parent?", zh = "谁是谁的父进程？" }
# related = ["process-start", "zombie-and-orphan"]
#
# [summary]
# en = "A mother and her two children each tell their own number and the number of the process that started them."
# zh = "妈妈和两个孩子都是进程，各自报出自己的编号，以及启动自己的那个进程的编号。"
#
# [[lookFor]]
# en = "The program itself is a process, and somebody started it too."
# zh = "程序本身就是一个进程，它也是被别的进程启动的。"
# at = [{ event = "output", text = "mother" }]
#
# [[lookFor]]
# en = "For the mother a child is an object whose pid she knows as soon as start() is back."
# zh = "在妈妈眼里，孩子是一个对象；start() 一返回，她就知道了它的 pid。"
# at = [{ event = "output", text = "has started" }]
#
# [[lookFor]]
# en = "Each child has a number of its own; both name the mother as their parent: that is the process tree."
# zh = "每个孩子都有自己的编号，而父进程都是同一个：这就是进程树。"
# at = [{ event = "output", text = "Bea: I am" }]
# ///

# Every process has a number, its pid, and knows the number of its parent.
import os
import time
from multiprocessing import Process

PAUSE = 1  #@param {type:"slider", min:1, max:5}


def introduce(name):
    print(f'{name}: I am pid {os.getpid()}, my parent is pid {os.getppid()}')


def play(name, seconds):
    time.sleep(seconds)
    introduce(name)


if __name__ == '__main__':
    introduce('mother')
    children = [
        Process(target=play, name='Ada', args=('Ada', PAUSE)),
        Process(target=play, name='Bea', args=('Bea', 2 * PAUSE)),
    ]
    for child in children:
        child.start()
        print(f'mother: has started {child.name} as pid {child.pid}')
    for child in children:
        child.join()
