# /// lockstep
# id = "gil-io"
# topic = "threads"
# order = 42
# title = { en = "Fifty waiters", zh = "五十个等待者" }
# related = ["gil-cpu", "asyncio-gather"]
#
# [summary]
# en = "Fifty tasks that only wait, one to three seconds each, as fifty threads. Whoever waits needs neither core nor GIL."
# zh = "五十个只是在等的任务，每个一到三秒，用五十个线程来做。等待的线程既不占核，也不占 GIL。"
#
# [[lookFor]]
# en = "The last of the fifty starts, when the first has hardly begun to wait."
# zh = "第五十个已经启动，第一个才刚开始等。"
# at = [{ event = "output", text = "all started" }]
#
# [[lookFor]]
# en = "All of them wait at the same time. Nobody needs the GIL for that."
# zh = "大家同时在等，等待不需要 GIL。"
# at = [{ event = "block", thread = "task-50" }]
#
# [[lookFor]]
# en = "Together they take as long as the longest of them. Processes do too, but take longer to start."
# zh = "总共花的时间就是最长的那一个。换成进程也一样，只是启动慢一些。"
# at = [{ event = "output", text = "all done" }]
#
# [settings]
# cores = 4
#
# [[compare]]
# title = { en = "As processes", zh = "改用进程" }
# params = { KIND = "processes" }
# ///

# Work that waits: threads are as good as processes, and cheaper to start.
import time
from multiprocessing import Process
from threading import Thread

KIND = 'threads'  #@param ["threads", "processes"]
TASKS = 50  #@param {type:"slider", min:1, max:100}


def download(number):
    time.sleep(1 + number % 3)


if __name__ == '__main__':
    kind = Thread if KIND == 'threads' else Process
    tasks = [kind(target=download, args=(i,), name=f'task-{i}') for i in range(1, TASKS + 1)]
    begin = time.perf_counter()
    for task in tasks:
        task.start()
    print(f'all started after {time.perf_counter() - begin:.3f} s')
    for task in tasks:
        task.join()
    print(f'{TASKS} {KIND} all done after {time.perf_counter() - begin:.2f} s')
