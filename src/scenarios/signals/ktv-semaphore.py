# /// lockstep
# id = "ktv-semaphore"
# topic = "signals"
# order = 23
# title = { en = "Karaoke: four rooms, twenty singers", zh = "KTV：四个包间，二十位歌手" }
#
# [summary]
# en = "A karaoke bar has four rooms and gives out four keys. Twenty singers arrive at once and sing for one to five seconds."
# zh = "一家 KTV 有四个包间、四把钥匙。二十位歌手同时到来，每人唱一到五秒。"
#
# [lookFor]
# en = "Never more than four are inside. The number of keys falls to 0, then everybody else waits; each singer who leaves lets exactly one in."
# zh = "包间里最多只有四个人。钥匙数减到 0 之后，其他人都要等待；每离开一位，就恰好放进一位。"
#
# [dress]
# keys = "rooms"
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
