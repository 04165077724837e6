# /// lockstep
# id = "join-one"
# topic = "processes"
# order = 7
# title = { en = "Waiting for one", zh = "等一个进程" }
# related = ["process-start", "join-many", "zombie-and-orphan", "thread-join"]
#
# [summary]
# en = "A guest orders a meal that takes two seconds and waits for it with join()."
# zh = "客人点了一道两秒才能做好的菜，用 join() 等它上桌。"
#
# [[lookFor]]
# en = "join() stops the one who calls it, here the main process. It does nothing to the cook."
# zh = "join() 让调用它的一方停下来，这里是主进程；对厨师没有任何影响。"
# at = [{ event = "block", object = "cook" }]
#
# [[lookFor]]
# en = "The end of the cook wakes the one who waits: the arrow goes from the end of one to the other."
# zh = "厨师一结束，等待的一方就被唤醒：箭头从一边的终点指向另一边。"
# at = [{ event = "process-exit", object = "cook" }]
#
# [[lookFor]]
# en = "What stands after join() surely happens after everything the child did."
# zh = "写在 join() 之后的代码，一定在子进程做完所有事情之后才执行。"
# at = [{ event = "output", text = "guest: eats" }]
#
# [[compare]]
# title = { en = "Without join()", zh = "不调用 join()" }
# params = { JOIN = false }
# ///

# join() waits until a process has ended.
import time
from multiprocessing import Process

COOKING = 2  #@param {type:"slider", min:1, max:5}
JOIN = True  #@param {type:"boolean"}


def cook():
    time.sleep(COOKING)
    print('cook: the meal is on the table')


if __name__ == '__main__':
    start = time.perf_counter()
    kitchen = Process(target=cook, name='cook')
    kitchen.start()
    print('guest: waits')
    if JOIN:
        kitchen.join()
    print(f'guest: eats after {time.perf_counter() - start:.0f} s')
