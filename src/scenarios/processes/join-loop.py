# /// lockstep
# id = "join-loop"
# topic = "processes"
# order = 9
# title = { en = "Start all, then join all", zh = "先全部启动，再全部等待" }
# related = ["join-many", "printer-join"]
#
# [summary]
# en = "Three washing machines run for 1, 2 and 3 seconds. Started in one loop and joined in another, they need 3 seconds in all."
# zh = "三台洗衣机分别要转 1、2、3 秒。先用一个循环全部启动，再用一个循环全部等待，总共只要 3 秒。"
#
# [[lookFor]]
# en = "The first loop only starts: in no time all three machines are on."
# zh = "第一个循环只管启动：一转眼三台机器都开了。"
# at = [{ event = "process-start", object = "machine-3" }]
#
# [[lookFor]]
# en = "The second loop waits for each. While it waits for one, the others go on."
# zh = "第二个循环逐个等待。等其中一台的时候，别的照样在转。"
# at = [{ event = "block", object = "machine-1" }]
#
# [[lookFor]]
# en = "The whole takes as long as the slowest machine. With join() inside the first loop it would take the sum."
# zh = "总时间等于最慢的那台。要是把 join() 写进第一个循环，就变成三者之和了。"
# at = [{ event = "output", text = "All clean" }]
#
# [[compare]]
# title = { en = "join() inside the loop", zh = "在循环里立刻 join()" }
# params = { JOIN_INSIDE = true }
# ///

# Where join() stands decides whether processes run side by side or in a row.
import time
from multiprocessing import Process

MACHINES = 3  #@param {type:"slider", min:1, max:6}
JOIN_INSIDE = False  #@param {type:"boolean"}


def wash(name, seconds):
    time.sleep(seconds)
    print(f'{name} is done')


if __name__ == '__main__':
    start = time.perf_counter()
    machines = []
    for number in range(1, MACHINES + 1):
        name = f'machine-{number}'
        machine = Process(target=wash, name=name, args=(name, number))
        machine.start()
        if JOIN_INSIDE:
            machine.join()
        machines.append(machine)
    for machine in machines:
        machine.join()
    print(f'All clean after {time.perf_counter() - start:.0f} s')
