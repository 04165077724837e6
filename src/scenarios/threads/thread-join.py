# /// lockstep
# id = "thread-join"
# topic = "threads"
# order = 40
# title = { en = "A join between two starts", zh = "两次启动之间的 join" }
# related = ["daemon-thread", "call-sync"]
#
# [summary]
# en = "Dough must rest for two seconds, an oven needs one to get hot. Waiting for the first before starting the second costs time."
# zh = "面团要醒两秒，烤箱要预热一秒。先等面团醒好再去开烤箱，时间就白白多花了。"
#
# [[lookFor]]
# en = "The main thread waits for the dough. The oven is not even switched on."
# zh = "主线程在等面团，烤箱连开都还没开。"
# at = [{ event = "block", object = "dough" }]
#
# [[lookFor]]
# en = "Only now does the second thread start: the two never run at the same time."
# zh = "第二个线程到现在才启动：两个线程从不同时运行。"
# at = [{ event = "thread-start", nth = 2 }]
#
# [[lookFor]]
# en = "Three seconds: the sum. With JOIN_BETWEEN off it is two, the longest."
# zh = "三秒：两者之和。关掉 JOIN_BETWEEN 就是两秒：较长的那个。"
# at = [{ event = "output", text = "ready to bake" }]
#
# [[compare]]
# title = { en = "Both started, then both joined", zh = "先都启动，再都等待" }
# params = { JOIN_BETWEEN = false }
# ///

# Where join() stands decides whether two threads run one after the other or at the same time.
import time
from threading import Thread

JOIN_BETWEEN = True  #@param {type:"boolean"}


def wait(what, seconds):
    print(f'{what}: started')
    time.sleep(seconds)
    print(f'{what}: ready')


if __name__ == '__main__':
    begin = time.monotonic()
    dough = Thread(target=wait, args=('dough', 2), name='dough')
    oven = Thread(target=wait, args=('oven', 1), name='oven')
    dough.start()
    if JOIN_BETWEEN:
        dough.join()
    oven.start()
    dough.join()
    oven.join()
    print(f'ready to bake after {time.monotonic() - begin:.0f} s')
