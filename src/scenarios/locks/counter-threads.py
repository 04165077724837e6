# /// lockstep
# id = "counter-threads"
# topic = "locks"
# order = 19
# title = { en = "A hundred threads, one number", zh = "一百个线程，一个数" }
#
# [summary]
# en = "A hundred customers each take one thing from a shelf of a hundred: read the number, pause, write it back."
# zh = "货架上有一百件商品，一百位顾客各拿一件：读出数量，停一下，再写回去。"
#
# [[lookFor]]
# en = "One customer is at the shelf, everybody else waits for the lock."
# zh = "一位顾客在货架前，其他人都在等锁。"
# at = [{ event = "block", object = "lock", nth = -1 }]
#
# [[lookFor]]
# en = "In the end the shelf is empty. Compare with LOCKED off: about 99 are left, because each thread reads 100 before the first one writes 99."
# zh = "最后货架为空。关掉 LOCKED 对比：大约剩下 99 件，因为第一个线程写入 99 之前，其他线程都已经读到了 100。"
# at = [{ event = "output", text = "left on the shelf" }]
# ///

# Read, pause, write: safe only while nobody else does the same.
import time
from threading import Lock, Thread

CUSTOMERS = 100  #@param {type:"slider", min:1, max:100}
LOCKED = True  #@param {type:"boolean"}
PAUSE = 0.02  #@param {type:"number"}

stock = CUSTOMERS
shelf = Lock()


def take():
    global stock
    seen = stock
    time.sleep(PAUSE)
    stock = seen - 1


def take_alone():
    with shelf:
        take()


if __name__ == '__main__':
    customers = [Thread(target=take_alone if LOCKED else take) for _ in range(CUSTOMERS)]
    for customer in customers:
        customer.start()
    for customer in customers:
        customer.join()
    print(f'{stock} left on the shelf')
