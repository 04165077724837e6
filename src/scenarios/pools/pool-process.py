# /// lockstep
# id = "pool-process"
# topic = "pools"
# order = 44.5
# title = { en = "Four counters as processes", zh = "窗口换成进程" }
# related = ["gil-cpu", "callbacks"]
#
# [summary]
# en = "The same office with twenty visitors. The four counters are now processes: requests and answers have to travel."
# zh = "还是那个办事处、那二十位访客，但四个窗口换成了进程：申请和答复都要跨进程传递。"
#
# [[lookFor]]
# en = "All four processes are started with the first visitor."
# zh = "第一位访客一来，四个进程就全部启动。"
# at = [{ event = "process-start", nth = 5 }]
#
# [[lookFor]]
# en = "The visitor goes as bytes into a process that is free."
# zh = "访客以字节的形式进入一个空闲的进程。"
# at = [{ event = "task-run" }]
#
# [[lookFor]]
# en = "Four processes have served twenty visitors. For work that only waits this is no faster than threads."
# zh = "四个进程接待了二十位访客。对于只是等待的工作，这并不比线程快。"
# at = [{ event = "output", text = "closed after" }]
#
# [dress]
# office = "counters"
#
# [[compare]]
# title = { en = "Counters as threads", zh = "窗口换成线程" }
# scenario = "pool-thread"
# ///

# A pool of processes is used like a pool of threads; what goes in and out is pickled.
import time
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import current_process

VISITORS = 20  #@param {type:"slider", min:1, max:40}
COUNTERS = 4  #@param {type:"slider", min:1, max:10}


def serve(visitor):
    seconds = (2 + visitor * 3 % 13) / 10
    time.sleep(seconds)
    return f'{current_process().name} has served visitor {visitor} in {seconds} s'


if __name__ == '__main__':
    begin = time.monotonic()
    with ProcessPoolExecutor(COUNTERS) as office:
        for answer in office.map(serve, range(1, VISITORS + 1)):
            print(answer)
    print(f'closed after {time.monotonic() - begin:.1f} s')
