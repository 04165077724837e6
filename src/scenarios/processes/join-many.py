# /// lockstep
# id = "join-many"
# topic = "processes"
# order = 8
# title = { en = "Waiting for three", zh = "等三个进程" }
# related = ["join-one", "join-loop"]
#
# [summary]
# en = "Three hikers need 2, 7 and 5 seconds to the summit. The guide waits for them by name, in the order in which they set out."
# zh = "三个人登顶分别要 2、7、5 秒。领队按出发的顺序，点着名一个一个地等。"
#
# [[lookFor]]
# en = "The guide waits for Bo, who needs 7 seconds. Meanwhile Cy arrives, and nobody asks about her."
# zh = "领队在等要走 7 秒的 Bo。这期间 Cy 到了，但没有人问起她。"
# at = [{ event = "output", text = "Cy is at the summit" }]
#
# [[lookFor]]
# en = "Bo arrives: the second join() is back after 7 seconds."
# zh = "Bo 到了：第二个 join() 在 7 秒时返回。"
# at = [{ event = "output", text = "guide: has Bo" }]
#
# [[lookFor]]
# en = "The third join() returns at once, also at 7 seconds: joining somebody who has ended costs nothing."
# zh = "第三个 join() 立刻返回，也是 7 秒：等一个已经结束的进程不花时间。"
# at = [{ event = "output", text = "guide: has Cy" }]
#
# [[compare]]
# title = { en = "The slowest sets out first: 3, 2, 1", zh = "最慢的先出发：3、2、1" }
# params = { ADA = 3, BO = 2, CY = 1 }
# ///

# Three joins in a row: each one waits only for what is still missing.
import time
from multiprocessing import Process

ADA = 2  #@param {type:"slider", min:1, max:9}
BO = 7  #@param {type:"slider", min:1, max:9}
CY = 5  #@param {type:"slider", min:1, max:9}


def hike(name, seconds):
    time.sleep(seconds)
    print(f'{name} is at the summit')


if __name__ == '__main__':
    start = time.perf_counter()
    tour = {'Ada': ADA, 'Bo': BO, 'Cy': CY}
    hikers = [Process(target=hike, name=name, args=(name, seconds)) for name, seconds in tour.items()]
    for hiker in hikers:
        hiker.start()
    for hiker in hikers:
        hiker.join()
        print(f'guide: has {hiker.name} after {time.perf_counter() - start:.0f} s')
