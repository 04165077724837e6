# /// lockstep
# id = "callbacks"
# topic = "pools"
# order = 47
# title = { en = "Call me when it is there", zh = "到了就叫我" }
# related = ["call-async", "pool-process"]
#
# [summary]
# en = "Ten pages are fetched by four workers. A callback notes each page as it comes: who runs it?"
# zh = "四个工作线程去取十个网页，每到一个就由回调函数记下来。回调由谁来执行？"
#
# [[lookFor]]
# en = "The worker that has fetched the page runs the callback itself, before it takes the next job."
# zh = "取到网页的工作线程自己执行回调，然后才去接下一个任务。"
# at = [{ event = "output", text = "noted by" }]
#
# [[lookFor]]
# en = "All there. Put the run with processes beside it: there the callbacks run in the main process, in a thread of the pool that hears of results."
# zh = "全部到齐。再看用进程的对照：那里回调在主进程里执行，由池中专门接收结果的线程调用。"
# at = [{ event = "output", text = "all there" }]
#
# [[lookFor]]
# en = "The last page was there already when its callback was added: then whoever adds it runs it, at once."
# zh = "最后一个网页早已取到，这时才添加回调：谁添加，谁当场执行。"
# at = [{ event = "output", text = "noted by MainThread" }]
#
# [dress]
# pool = "counters"
#
# [[compare]]
# title = { en = "Fetched by processes", zh = "由进程去取" }
# params = { KIND = "processes" }
# ///

# A callback is called with the future as soon as its result is there.
import os
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from threading import current_thread

KIND = 'threads'  #@param ["threads", "processes"]
PAGES = 10  #@param {type:"slider", min:1, max:20}

main_pid = os.getpid()


def here():
    place = 'the main process' if os.getpid() == main_pid else 'a child process'
    return f'{current_thread().name} of {place}'


def fetch(page):
    time.sleep((3 + page * 5 % 13) / 10)  # no two pages take the same time
    return f'page {page}, fetched by {here()}'


def note(future):
    print(f'{future.result()}, noted by {here()}')


if __name__ == '__main__':
    executor = ThreadPoolExecutor if KIND == 'threads' else ProcessPoolExecutor
    with executor(4) as pool:
        futures = [pool.submit(fetch, page) for page in range(1, PAGES + 1)]
        for future in futures:
            future.add_done_callback(note)
    print('all there')
    futures[-1].add_done_callback(note)
