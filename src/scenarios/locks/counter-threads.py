# /// lockstep
# id = "counter-threads"
# topic = "locks"
# order = 19
# title = { en = "A hundred threads, one number", zh = "一百个线程，一个数" }
# related = ["ticket-race", "ticket-lock", "gil-versus-lock", "account-transfer"]
#
# [summary]
# en = "A hundred customers each take one thing from a shelf of a hundred: read the number, pause, write it back."
# zh = "货架上有一百件商品，一百位顾客各拿一件：读出数量，停一下，再写回去。"
#
# [[lookFor]]
# en = "One customer is at the shelf; everybody who comes now waits for the lock."
# zh = "一位顾客在货架前；这时来的人都在等锁。"
# at = [{ event = "block", object = "shelf" }]
#
# [[lookFor]]
# en = "Reading, pausing and writing have become one: the next one reads what the one before has written."
# zh = "读、停、写连成了一体：下一位读到的，正是上一位写入的数。"
# at = [{ event = "variable", object = "stock", text = "98" }]
#
# [[lookFor]]
# en = "In the end the shelf is empty. Without the lock about 99 are left: everybody has read 100 before anybody writes 99."
# zh = "最后货架为空。不加锁的话大约还剩 99 件：在有人写入 99 之前，大家读到的都是 100。"
# at = [{ event = "output", text = "left on the shelf" }]
#
# [[compare]]
# title = { en = "Without the lock", zh = "不加锁" }
# params = { LOCKED = false }
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
