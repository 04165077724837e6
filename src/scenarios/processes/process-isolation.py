# /// lockstep
# id = "process-isolation"
# topic = "processes"
# order = 4
# title = { en = "Each process has its own variables", zh = "各有各的变量" }
# related = ["process-start", "process-pids", "thread-sharing"]
#
# [summary]
# en = "A branch changes the price on its price list. Three seconds later the head office looks at its own list."
# zh = "分店改了价目表上的价格。三秒后，总部看了一眼自己的价目表。"
#
# [[lookFor]]
# en = "The child begins with a copy of the parent's memory: its price is 10 as well."
# zh = "子进程开始时拿到父进程内存的一份副本：它的价格也是 10。"
# at = [{ event = "output", text = "branch: the price was 10" }]
#
# [[lookFor]]
# en = "The child changes its own copy."
# zh = "子进程改的是自己的那一份。"
# at = [{ event = "variable", thread = "branch", object = "price", text = "99" }]
#
# [[lookFor]]
# en = "In the parent nothing has changed, however long it waits: two processes, two memories, two values."
# zh = "父进程里什么都没变，等多久也一样：两个进程，两块内存，两个值。"
# at = [{ event = "output", text = "head office" }]
#
# [[compare]]
# title = { en = "The same with a thread", zh = "换成线程" }
# scenario = "thread-sharing"
# ///

# A process changes a global variable; nobody but itself can see it.
import time
from multiprocessing import Process

WAIT = 3  #@param {type:"slider", min:1, max:10}

price = 10


def raise_price():
    global price
    print(f'branch: the price was {price}')
    price = 99
    print(f'branch: the price is now {price}')


if __name__ == '__main__':
    Process(target=raise_price, name='branch').start()
    time.sleep(WAIT)
    print(f'head office: the price is {price}')
