# /// lockstep
# id = "printer-lock"
# topic = "locks"
# order = 18
# title = { en = "One printer, first come, first served", zh = "共用打印机：先到先打" }
# related = ["printer-parallel", "printer-join", "ticket-lock"]
#
# [summary]
# en = "The three come to the printer when they are ready. Whoever finds it free takes it and keeps it for the whole job."
# zh = "三个人各自准备好了就来打印。谁来时打印机空着，谁就占用它，直到整份打完。"
#
# [[lookFor]]
# en = "Whoever comes first takes the printer. It need not be Ada."
# zh = "谁先到，谁先用，不一定是 Ada。"
# at = [{ event = "acquire", object = "printer" }]
#
# [[lookFor]]
# en = "The next one finds it taken and waits; everything before the printer was done side by side."
# zh = "下一个人发现打印机被占，只好等着；而来之前的准备工作是同时进行的。"
# at = [{ event = "block", object = "printer" }]
#
# [[lookFor]]
# en = "The last page of one job is out, and one who waited gets the printer: pages stay together, the order is left open."
# zh = "一份打完，等着的人里有一个得到打印机：每份的页都连在一起，先后顺序则听其自然。"
# at = [{ event = "release", object = "printer" }, { event = "acquire", object = "printer" }]
#
# [dress]
# printer = "printer"
#
# [[compare]]
# title = { en = "In a fixed order, by join()", zh = "用 join() 固定顺序" }
# scenario = "printer-join"
#
# [[compare]]
# title = { en = "All at once", zh = "一拥而上" }
# scenario = "printer-parallel"
# ///

# A lock keeps each job together and leaves the order to whoever comes first.
import random
import time
from multiprocessing import Lock, Process

PAGES = 3  #@param {type:"slider", min:1, max:5}


def print_job(name):
    seconds = random.uniform(1, 3)
    for page in range(1, PAGES + 1):
        time.sleep(seconds / PAGES)
        print(f'{name}: page {page} of {PAGES}')


def visit(name, printer):
    time.sleep(random.random())
    with printer:
        print_job(name)


if __name__ == '__main__':
    start = time.perf_counter()
    printer = Lock()
    jobs = [Process(target=visit, name=name, args=(name, printer)) for name in ('Ada', 'Bo', 'Cy')]
    for job in jobs:
        job.start()
    for job in jobs:
        job.join()
    print(f'The printer is idle after {time.perf_counter() - start:.1f} s')
