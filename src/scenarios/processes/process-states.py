# /// lockstep
# id = "process-states"
# topic = "processes"
# order = 6
# title = { en = "Ready, running, waiting", zh = "就绪、运行、等待" }
# related = ["dance-and-sing", "join-one", "gil-cpu"]
#
# [summary]
# en = "Four processes calculate on a machine of two cores, and a fifth one sleeps. Only two can run at a time; the others stand ready."
# zh = "两核的机器上有四个进程在计算，第五个在睡觉。同一时刻只有两个能运行，其余的处于就绪状态。"
#
# [[lookFor]]
# en = "A slice of time is over: running turns into ready, and the core goes to one who stood ready."
# zh = "时间片用完了：运行变回就绪，核心交给排着队的另一个进程。"
# at = [{ event = "thread-begin", thread = "calculator-1" }, { event = "ready", thread = "calculator-1" }]
#
# [[lookFor]]
# en = "The sleeper waits: until its time is up it wants no core at all."
# zh = "睡觉的进程处于等待状态：时间没到，它根本不需要核心。"
# at = [{ event = "block", thread = "sleeper" }]
#
# [[lookFor]]
# en = "Its time is up, but it does not run yet: it is ready, and gets a core when it is its turn."
# zh = "时间到了，但它还没有运行：先进入就绪状态，轮到它时才得到核心。"
# at = [{ event = "block", thread = "sleeper" }, { event = "ready", thread = "sleeper" }]
#
# [settings]
# cores = 2
#
# [[compare]]
# title = { en = "A core for each", zh = "每个进程一个核心" }
# settings = { cores = 5 }
# ///

# More work than cores: who may run, and who stands ready?
import time
from multiprocessing import Process

CALCULATORS = 4  #@param {type:"slider", min:1, max:8}
ADDITIONS = 200_000  #@param {type:"integer"}
NAP = 0.02  #@param {type:"number"}


def calculate(name):
    total = 0
    for number in range(ADDITIONS):
        total += number
    print(f'{name}: {total}')


def sleep(name):
    time.sleep(NAP)
    print(f'{name}: good morning')


if __name__ == '__main__':
    names = [f'calculator-{i}' for i in range(1, CALCULATORS + 1)]
    processes = [Process(target=calculate, name=name, args=(name,)) for name in names]
    processes.append(Process(target=sleep, name='sleeper', args=('sleeper',)))
    for process in processes:
        process.start()
    for process in processes:
        process.join()
