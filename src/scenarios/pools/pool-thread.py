# /// lockstep
# id = "pool-thread"
# topic = "pools"
# order = 44
# title = { en = "Twenty visitors, four counters", zh = "二十位访客，四个窗口" }
# related = ["call-async", "ktv-semaphore"]
#
# [summary]
# en = "Twenty visitors come to an office with four counters. Whichever counter is free takes the next one; four threads do all the work."
# zh = "二十位访客来到只有四个窗口的办事处。哪个窗口空出来，就接待下一位；全部工作由四个线程完成。"
#
# [[lookFor]]
# en = "The fourth visitor still gets a counter of its own: a thread is made for it. The fifth has to wait for a free one."
# zh = "第四位访客还能分到新开的窗口（新建一个线程），第五位就得等空出来的了。"
# at = [{ event = "pool-worker", object = "office", nth = 4 }]
#
# [[lookFor]]
# en = "A counter is done with its visitor and calls the next one at once."
# zh = "一个窗口办完手头的访客，立刻叫下一位。"
# at = [{ event = "task-end" }, { event = "task-run" }]
#
# [[lookFor]]
# en = "Four threads have served twenty visitors: nobody had to start a new one for each."
# zh = "四个线程接待了二十位访客，不必为每一位都新建线程。"
# at = [{ event = "output", text = "closed after" }]
#
# [dress]
# office = "counters"
#
# [[compare]]
# title = { en = "Counters as processes", zh = "窗口换成进程" }
# scenario = "pool-process"
# ///

# A pool starts a few workers and gives each job to one that is free.
import time
from concurrent.futures import ThreadPoolExecutor
from threading import current_thread

VISITORS = 20  #@param {type:"slider", min:1, max:40}
COUNTERS = 4  #@param {type:"slider", min:1, max:10}


def serve(visitor):
    seconds = (2 + visitor * 3 % 13) / 10
    time.sleep(seconds)
    print(f'{current_thread().name} has served visitor {visitor} in {seconds} s')


if __name__ == '__main__':
    begin = time.monotonic()
    with ThreadPoolExecutor(COUNTERS, thread_name_prefix='counter') as office:
        for visitor in range(1, VISITORS + 1):
            office.submit(serve, visitor)
        print(f'{VISITORS} visitors have taken a number')
    print(f'closed after {time.monotonic() - begin:.1f} s')
