# /// lockstep
# id = "thread-start"
# topic = "threads"
# order = 36
# title = { en = "Starting a thread, starting a process", zh = "启动线程与启动进程" }
# related = ["thread-join", "thread-sharing"]
#
# [summary]
# en = "A thread from a function, a thread from a class; then twenty threads against twenty processes, with a stopwatch."
# zh = "用函数创建线程，用类创建线程；然后掐表比较：启动二十个线程和二十个进程各要多久。"
#
# [[lookFor]]
# en = "start returns at once. From here on there are two threads, in one memory."
# zh = "start 立即返回。从这里起有两个线程，共用一块内存。"
# at = [{ event = "thread-start" }, { event = "thread-begin", thread = "singer" }]
#
# [[lookFor]]
# en = "The thread of the subclass runs its own run method."
# zh = "子类的线程执行自己的 run 方法。"
# at = [{ event = "output", text = "dancer" }]
#
# [[lookFor]]
# en = "A process gets a memory of its own, which has to be made first: that is what takes so long."
# zh = "每个进程都要先准备一块自己的内存：时间就花在这里。"
# at = [{ event = "process-start", nth = 2 }, { event = "process-start" }]
# ///

# A thread is a second worker in the same memory; a process gets a memory of its own.
import time
from multiprocessing import Process
from threading import Thread

HOW_MANY = 20  #@param {type:"slider", min:1, max:50}


def sing(verses):
    for verse in range(1, verses + 1):
        print(f'singer: verse {verse}')
        time.sleep(0.2)


class Dancer(Thread):
    def __init__(self, steps):
        super().__init__(name='dancer')
        self.steps = steps

    def run(self):
        for step in range(1, self.steps + 1):
            print(f'dancer: step {step}')
            time.sleep(0.3)


def idle():
    pass


def measure(kind):
    workers = [kind(target=idle) for _ in range(HOW_MANY)]
    begin = time.perf_counter()
    for worker in workers:
        worker.start()
    took = time.perf_counter() - begin
    for worker in workers:
        worker.join()
    print(f'{HOW_MANY} of {kind.__name__} started in {took * 1000:.0f} ms')


if __name__ == '__main__':
    singer = Thread(target=sing, args=(2,), name='singer')
    dancer = Dancer(2)
    singer.start()
    dancer.start()
    singer.join()
    dancer.join()
    measure(Thread)
    measure(Process)
