# /// lockstep
# id = "zombie-and-orphan"
# topic = "processes"
# order = 13
# title = { en = "A zombie and an orphan", zh = "僵尸进程与孤儿进程" }
# related = ["process-pids", "join-one", "daemon-process"]
#
# [summary]
# en = "One child ends, and for two seconds nobody asks how. One grandchild goes on after its mother has gone."
# zh = "一个子进程结束了，两秒内没有人过问。一个孙进程还在跑，而它的父进程已经走了。"
#
# [[lookFor]]
# en = "The child has ended but stays in the table of processes until somebody asks for its exit code: a zombie."
# zh = "子进程已经结束，但退出码还没人来取，它就一直留在进程表里：这就是僵尸进程。"
# at = [{ event = "process-exit", object = "zombie" }]
#
# [[lookFor]]
# en = "The grandchild's mother ends first: process 1 adopts the orphan."
# zh = "孙进程的父进程先结束了：1 号进程收养了这个孤儿。"
# at = [{ event = "process-orphan", object = "orphan" }]
#
# [[lookFor]]
# en = "The orphan works on as if nothing had happened; only its parent has another number."
# zh = "孤儿照常工作，好像什么都没发生，只是父进程的编号变了。"
# at = [{ event = "output", text = "orphan: my parent is", nth = 2 }]
#
# [[lookFor]]
# en = "join() fetches the exit code, and the zombie is gone."
# zh = "join() 取走退出码，僵尸进程随之消失。"
# at = [{ event = "process-reap", object = "zombie" }]
# ///

# Who ends unnoticed is a zombie; who outlives its parent is an orphan.
import os
import time
from multiprocessing import Process

NEGLECT = 3  #@param {type:"slider", min:3, max:8}


def end_soon():
    time.sleep(1)
    print('zombie: I am done')


def work_on():
    for _ in range(2):
        time.sleep(1.2)
        print(f'orphan: my parent is pid {os.getppid()}')


def leave_early():
    Process(target=work_on, name='orphan').start()
    time.sleep(1.8)
    os._exit(0)  # an ordinary end would wait for the child


if __name__ == '__main__':
    child = Process(target=end_soon, name='zombie')
    mother = Process(target=leave_early, name='mother')
    child.start()
    mother.start()
    print(f'main: I am pid {os.getpid()}, the mother is pid {mother.pid}')
    time.sleep(NEGLECT)
    child.join()
    print(f'main: asks for the exit code at last: {child.exitcode}')
