# /// lockstep
# id = "barrier-phases"
# topic = "classics"
# order = 56
# title = { en = "Nobody goes on alone", zh = "谁也不先走" }
# related = ["thread-join", "traffic-light"]
#
# [summary]
# en = "Three hikers of different speed wait for each other at every hut. At the last hut one of them gives up."
# zh = "三位徒步者快慢不同，每到一座小屋都要等齐再走。到最后一座小屋前，有一位放弃了。"
#
# [[lookFor]]
# en = "The fastest is at the hut and waits for the others."
# zh = "最快的先到小屋，等其他人。"
# at = [{ event = "barrier", object = "hut", value = 1 }]
#
# [[lookFor]]
# en = "The last one comes: the barrier opens for all three at the same time."
# zh = "最后一位到了：栅栏同时为三人打开。"
# at = [{ event = "output", text = "all are at hut 1" }]
#
# [[lookFor]]
# en = "One gives up and breaks the barrier. Whoever waits there gets BrokenBarrierError, instead of waiting for ever."
# zh = "一位放弃并打破栅栏：等在那里的人收到 BrokenBarrierError，不至于永远等下去。"
# at = [{ event = "output", text = "gives up" }, { event = "output", text = "goes home" }]
#
# [dress]
# hut = "gate"
#
# [[compare]]
# title = { en = "Nobody gives up", zh = "没有人放弃" }
# params = { GIVES_UP = false }
# ///

# A barrier holds everybody back until all have come.
import time
from threading import Barrier, BrokenBarrierError, Thread

HUTS = 3  #@param {type:"slider", min:1, max:5}
GIVES_UP = True  #@param {type:"boolean"}
HOURS = {'Ada': 0.5, 'Bo': 1, 'Cy': 2}

reached = 0


def all_here():
    global reached
    reached += 1
    print(f'all are at hut {reached}')


def hike(name, hut):
    try:
        for number in range(1, HUTS + 1):
            time.sleep(HOURS[name])
            if GIVES_UP and name == 'Bo' and number == HUTS:
                print('Bo gives up')
                hut.abort()
                return
            print(f'{name} comes to hut {number}')
            hut.wait()
    except BrokenBarrierError:
        print(f'{name} goes home')


if __name__ == '__main__':
    hut = Barrier(len(HOURS), action=all_here)
    for name in HOURS:
        Thread(target=hike, args=(name, hut), name=name).start()
