# /// lockstep
# id = "call-async"
# topic = "pools"
# order = 45
# title = { en = "Ask for all, then wait", zh = "全部交出去，再等结果" }
# related = ["callbacks", "asyncio-gather"]
#
# [summary]
# en = "Ten pages are asked for at once; four workers fetch them. shutdown(wait=True) waits until the last one is there."
# zh = "十个网页一次性交出去，四个工作线程去取。shutdown(wait=True) 一直等到最后一个取回来。"
#
# [[lookFor]]
# en = "submit does not wait: it gives a future, a place where the result will be. All ten are handed in before any page has come."
# zh = "submit 不等待：它给出一个 future，也就是将来放结果的地方。十个任务都交完了，一个网页都还没取到。"
# at = [{ event = "output", text = "handed in" }]
#
# [[lookFor]]
# en = "Four pages are fetched at the same time; the others wait in the queue of the pool."
# zh = "同时取四个网页，其余的在池的队列里排队。"
# at = [{ event = "task-run", nth = 4 }]
#
# [[lookFor]]
# en = "All results are there, in the order of asking, after a fraction of the sum."
# zh = "结果都到了，按提交的顺序排列，用时只是总和的一小部分。"
# at = [{ event = "output", text = "in all" }]
#
# [dress]
# pool = "counters"
#
# [[compare]]
# title = { en = "One call at a time", zh = "一个一个地调用" }
# scenario = "call-sync"
# ///

# An asynchronous call: hand in the work, go on, collect the results later.
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
    futures = [pool.submit(fetch, page) for page in range(1, PAGES + 1)]
    print(f'{PAGES} pages handed in after {time.monotonic() - begin:.1f} s')
    pool.shutdown(wait=True)
    for page, future in enumerate(futures, start=1):
        print(f'page {page} took {future.result()} s')
    print(f'{time.monotonic() - begin:.1f} s in all')
