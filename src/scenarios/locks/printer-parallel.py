# /// lockstep
# id = "printer-parallel"
# topic = "locks"
# order = 16
# title = { en = "One printer, all at once", zh = "共用打印机：一拥而上" }
# related = ["printer-join", "printer-lock"]
#
# [summary]
# en = "Three people print three pages each on one printer, in one to three seconds. Nobody waits for anybody."
# zh = "三个人用同一台打印机各打三页，每人一到三秒。谁也不等谁。"
#
# [[lookFor]]
# en = "All three begin at once: each takes its own time, and the first page comes from whoever is quickest."
# zh = "三个人同时开始，各有各的速度：谁最快，第一页就是谁的。"
# at = [{ event = "output", text = "page 1" }]
#
# [[lookFor]]
# en = "Everybody's first page is out before anybody's last: the stack of paper is a muddle."
# zh = "谁的最后一页都还没出来，三个人的第一页已经都出来了：纸全混在一起。"
# at = [{ event = "output", text = "page 1", nth = 3 }]
#
# [[lookFor]]
# en = "It takes no longer than the slowest of the three, but nobody gets a tidy job."
# zh = "总时间等于最慢的那一个，可是谁也没拿到一份整齐的打印件。"
# at = [{ event = "output", text = "The printer is idle" }]
#
# [[compare]]
# title = { en = "One after the other, by join()", zh = "用 join() 依次打印" }
# scenario = "printer-join"
#
# [[compare]]
# title = { en = "Whoever comes first, by a lock", zh = "用锁：先到先打" }
# scenario = "printer-lock"
# ///

# Three processes use one printer at the same time.
import random
import time
from multiprocessing import Process

PAGES = 3  #@param {type:"slider", min:1, max:5}


def print_job(name):
    seconds = random.uniform(1, 3)
    for page in range(1, PAGES + 1):
        time.sleep(seconds / PAGES)
        print(f'{name}: page {page} of {PAGES}')


if __name__ == '__main__':
    start = time.perf_counter()
    jobs = [Process(target=print_job, name=name, args=(name,)) for name in ('Ada', 'Bo', 'Cy')]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print(f'The printer is idle after {time.perf_counter() - start:.1f} s')
