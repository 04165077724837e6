# /// lockstep
# id = "ktv-semaphore"
# topic = "signals"
# order = 23
# title = { en = "Karaoke: four rooms, twenty singers", zh = "KTV：四个包间，二十位歌手" }
# related = ["toilet-semaphore", "ticket-lock", "pool-thread"]
#
# [summary]
# en = "A karaoke bar has four rooms and gives out four keys. Twenty singers arrive at once and sing for one to five seconds."
# zh = "一家 KTV 有四个包间、四把钥匙。二十位歌手同时到来，每人唱一到五秒。"
#
# [[lookFor]]
# en = "The fourth singer takes the last key: the count is 0."
# zh = "第四位歌手拿走最后一把钥匙：计数为 0。"
# at = [{ event = "acquire", object = "keys", value = 0 }]
#
# [[lookFor]]
# en = "The fifth singer has to wait."
# zh = "第五位歌手只能等待。"
# at = [{ event = "block", object = "keys" }]
#
# [[lookFor]]
# en = "Whoever leaves hands the key back, and exactly one singer goes in."
# zh = "每离开一位、归还钥匙，就恰好放进一位。"
# at = [{ event = "release", object = "keys" }, { event = "acquire", object = "keys" }]
#
# [dress]
# keys = "rooms"
#
# [[compare]]
# title = { en = "One key: a semaphore that is a lock", zh = "只有一把钥匙：信号量变成了锁" }
# params = { KEYS = 1 }
# ///

# Whoever has a key may sing; the semaphore counts the keys.
import random
import time
from multiprocessing import Process, Semaphore

KEYS = 4  #@param {type:"slider", min:1, max:8}
SINGERS = 20  #@param {type:"slider", min:1, max:40}


def visit(name, keys):
    with keys:
        print(f'{name} takes a key and goes in')
        time.sleep(random.randint(1, 5))
        print(f'{name} comes out and hands the key back')


if __name__ == '__main__':
    keys = Semaphore(KEYS)
    singers = [
        Process(target=visit, args=(f'singer-{i}', keys), name=f'singer-{i}') for i in range(1, SINGERS + 1)
    ]
    for singer in singers:
        singer.start()
    for singer in singers:
        singer.join()
    print('The bar is closed')
