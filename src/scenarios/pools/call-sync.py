# /// lockstep
# id = "call-sync"
# topic = "pools"
# order = 46
# title = { en = "Ask for one, wait, ask for the next", zh = "要一个，等一个" }
# related = ["thread-join", "callbacks"]
#
# [summary]
# en = "The same ten pages and the same four workers. But the program waits for each result before it asks for the next page."
# zh = "还是那十个网页、那四个工作线程，但程序每次都要等到结果，才去要下一个。"
#
# [[lookFor]]
# en = "result waits until the worker is done. Meanwhile nobody hands in anything else."
# zh = "result 一直等到结果出来，这期间没有人再交任务。"
# at = [{ event = "block", thread = "main" }]
#
# [[lookFor]]
# en = "Never more than one page is on its way: three of the four workers have nothing to do."
# zh = "任何时刻都只有一个网页在路上，四个工作线程里有三个闲着。"
# at = [{ event = "task-end" }, { event = "task-new" }]
#
# [[lookFor]]
# en = "The sum of all ten: as if there were no pool."
# zh = "用时是十个的总和，和没有池一样。"
# at = [{ event = "output", text = "in all" }]
#
# [dress]
# pool = "counters"
#
# [[compare]]
# title = { en = "All calls at once", zh = "一次全部提交" }
# scenario = "call-async"
# ///

# A synchronous call: hand in the work and wait for its result, then the next.
import time
from concurrent.futures import ThreadPoolExecutor

PAGES = 10  #@param {type:"slider", min:1, max:20}
WORKERS = 4  #@param {type:"slider", min:1, max:10}


def fetch(page):
    seconds = (3 + page * 5 % 13) / 10  # no two pages take the same time
    time.sleep(seconds)
    print(f'page {page} is there')
    return seconds


if __name__ == '__main__':
    begin = time.monotonic()
    pool = ThreadPoolExecutor(WORKERS, thread_name_prefix='fetcher')
    for page in range(1, PAGES + 1):
        seconds = pool.submit(fetch, page).result()
        print(f'page {page} took {seconds} s')
    pool.shutdown()
    print(f'{time.monotonic() - begin:.1f} s in all')
