# /// lockstep
# id = "gil-cpu"
# topic = "threads"
# order = 41
# title = { en = "Four sums on four cores", zh = "四个核，四道加法题" }
# related = ["gil-io", "gil-versus-lock"]
#
# [summary]
# en = "Four threads add up numbers. There are four cores, but only one GIL, and whoever runs Python needs it."
# zh = "四个线程各做一道很长的加法题。核有四个，GIL 却只有一把：谁要运行 Python，都得先拿到它。"
#
# [[lookFor]]
# en = "A thread has used up its turn, gives the GIL away and waits for the next one. Three of the four cores are idle."
# zh = "一个线程用完了这一轮，交出 GIL，等下一轮。四个核里有三个闲着。"
# at = [{ event = "ready", thread = "sum-1", nth = 2 }]
#
# [[lookFor]]
# en = "Four threads take as long as four sums one after the other. Four processes, each with a GIL of its own, are about four times as fast."
# zh = "四个线程花的时间和一道一道做差不多。换成四个进程，各有各的 GIL，大约快四倍。"
# at = [{ event = "output", text = "times as fast" }]
#
# [settings]
# cores = 4
#
# [[compare]]
# title = { en = "As processes", zh = "改用进程" }
# params = { KIND = "processes" }
#
# [[compare]]
# title = { en = "Threads without a GIL", zh = "没有 GIL 的线程" }
# settings = { gil = "free-threaded" }
# ///

# Work for the processor: threads of one process take turns, processes run side by side.
import time
from multiprocessing import Process
from threading import Thread

KIND = 'threads'  #@param ["threads", "processes"]
SUMS = 4  #@param {type:"slider", min:1, max:8}
NUMBERS = 500_000  #@param {type:"integer"}


def add_up():
    total = 0
    for number in range(NUMBERS):
        total += number


def run_all():
    kind = Thread if KIND == 'threads' else Process
    workers = [kind(target=add_up, name=f'sum-{i}') for i in range(1, SUMS + 1)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()


def measure(work):
    begin = time.perf_counter()
    work()
    return time.perf_counter() - begin


if __name__ == '__main__':
    one = measure(add_up)
    print(f'1 sum: {one:.2f} s')
    together = measure(run_all)
    print(f'{SUMS} sums as {KIND}: {together:.2f} s')
    print(f'{SUMS * one / together:.1f} times as fast as one after the other')
