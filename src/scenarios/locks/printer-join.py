# /// lockstep
# id = "printer-join"
# topic = "locks"
# order = 17
# title = { en = "One printer, in a fixed order", zh = "共用打印机：固定顺序" }
# related = ["printer-parallel", "printer-lock", "join-loop"]
#
# [summary]
# en = "The same three people and the same printer. The next one is started when the one before is done."
# zh = "还是那三个人、那台打印机：前一个打完，才启动后一个。"
#
# [[lookFor]]
# en = "The main program waits for Ada. Bo and Cy have not even been started."
# zh = "主程序在等 Ada。Bo 和 Cy 连启动都还没启动。"
# at = [{ event = "block", object = "Ada" }]
#
# [[lookFor]]
# en = "Ada's three pages come out together, then Bo is started: always in this order, whoever would be ready first."
# zh = "Ada 的三页连在一起出来，然后才启动 Bo：不管谁先准备好，顺序永远是这样。"
# at = [{ event = "process-start", object = "Bo" }]
#
# [[lookFor]]
# en = "Tidy, but the times add up: three processes that never run side by side."
# zh = "整齐是整齐了，时间却是三者之和：三个进程从来没有同时运行过。"
# at = [{ event = "output", text = "The printer is idle" }]
#
# [[compare]]
# title = { en = "All at once", zh = "一拥而上" }
# scenario = "printer-parallel"
#
# [[compare]]
# title = { en = "Whoever comes first, by a lock", zh = "用锁：先到先打" }
# scenario = "printer-lock"
# ///

# join() between the starts puts the jobs into one fixed order.
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
    for name in ('Ada', 'Bo', 'Cy'):
        job = Process(target=print_job, name=name, args=(name,))
        job.start()
        job.join()
    print(f'The printer is idle after {time.perf_counter() - start:.1f} s')
