# /// lockstep
# id = "lock-twice"
# topic = "locks"
# order = 22
# title = { en = "Waiting for oneself", zh = "自己等自己" }
# related = ["rlock", "deadlock-ab"]
#
# [summary]
# en = "A clerk locks the till to sell something, and calls a function that locks the till as well. One thread is enough for a deadlock."
# zh = "店员锁上收银台卖东西，又调用了另一个也要锁收银台的函数。一个线程就足以死锁。"
#
# [[lookFor]]
# en = "The clerk takes the lock, as it should be."
# zh = "店员拿到锁，一切正常。"
# at = [{ event = "acquire", thread = "clerk", object = "till" }]
#
# [[lookFor]]
# en = "The same thread wants the same lock again. A plain lock does not ask who holds it: it makes everybody wait."
# zh = "同一个线程又来拿同一把锁。普通的锁不问是谁拿着，来了就得等。"
# at = [{ event = "block", thread = "clerk", object = "till" }]
#
# [[lookFor]]
# en = "The clerk waits for the clerk: a circle of one."
# zh = "店员在等店员自己：只有一个人的环。"
# at = [{ event = "deadlock" }]
#
# [[compare]]
# title = { en = "With a recursive lock", zh = "换成递归锁" }
# params = { RECURSIVE = true }
# ///

# A plain lock that is taken twice by one thread is never free again.
from threading import Lock, RLock, Thread

PRICE = 5  #@param {type:"slider", min:1, max:20}
RECURSIVE = False  #@param {type:"boolean"}

till = RLock() if RECURSIVE else Lock()
money = 0


def put_in(amount):
    global money
    with till:
        money += amount


def sell(price):
    with till:
        print(f'clerk: that makes {price} euros')
        put_in(price)
        print('clerk: thank you')


if __name__ == '__main__':
    clerk = Thread(target=sell, name='clerk', args=(PRICE,))
    clerk.start()
    clerk.join()
    print(f'{money} euros in the till')
