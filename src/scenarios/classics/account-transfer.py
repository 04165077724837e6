# /// lockstep
# id = "account-transfer"
# topic = "classics"
# order = 57
# title = { en = "Money between two accounts", zh = "两个账户之间转账" }
# related = ["counter-threads", "dining-philosophers"]
#
# [summary]
# en = "Ada sends Bo money while Bo sends some to Ada. Without locks money is lost, with locks taken as they come both may wait for ever."
# zh = "Ada 给 Bo 转钱，Bo 同时也给 Ada 转钱。不加锁，钱会凭空消失；随手加锁，两人可能永远等下去。"
#
# [[lookFor]]
# en = "Every transfer needs the locks of both accounts, and starts with the owner who comes first in the alphabet: Ada."
# zh = "每次转账都要拿到两个账户的锁，总是从字母排在前面的开始：先拿 Ada 的。"
# at = [{ event = "acquire", object = "ada.lock" }]
#
# [[lookFor]]
# en = "The transfer the other way round starts with the same lock. So it waits with empty hands, and is in nobody's way."
# zh = "反方向的转账也从同一把锁开始，所以它是空着手在等，不妨碍任何人。"
# at = [{ event = "block", thread = "bo-to-ada" }]
#
# [[lookFor]]
# en = "Nothing is lost. Try LOCKS none: one update overwrites the other. Try LOCKS as they come: a deadlock."
# zh = "一分不少。把 LOCKS 换成 none：一次更新盖掉另一次；换成 as they come：死锁。"
# at = [{ event = "output", text = "in all" }]
#
# [[compare]]
# title = { en = "Without locks", zh = "不加锁" }
# params = { LOCKS = "none" }
#
# [[compare]]
# title = { en = "Locks as they come", zh = "随手加锁" }
# params = { LOCKS = "as they come" }
# ///

# Two locks are needed for a transfer; all must take them in the same order.
import time
from contextlib import ExitStack
from threading import Lock, Thread

LOCKS = 'in order'  #@param ["none", "as they come", "in order"]
PAUSE = 0.1  #@param {type:"number"}


class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance
        self.lock = Lock()

    def add(self, amount):
        seen = self.balance
        time.sleep(PAUSE)
        self.balance = seen + amount


def transfer(source, target, amount):
    accounts = [source, target]
    if LOCKS == 'in order':
        accounts.sort(key=lambda account: account.owner)
    with ExitStack() as locks:
        if LOCKS != 'none':
            for account in accounts:
                locks.enter_context(account.lock)
                print(f'{account.owner} locked, to send {amount}')
                time.sleep(PAUSE)
        source.add(-amount)
        target.add(amount)
    print(f'{source.owner} has sent {amount} to {target.owner}')


if __name__ == '__main__':
    ada = Account('Ada', 100)
    bo = Account('Bo', 100)
    transfers = [
        Thread(target=transfer, args=(ada, bo, 30), name='ada-to-bo'),
        Thread(target=transfer, args=(bo, ada, 10), name='bo-to-ada'),
    ]
    for each in transfers:
        each.start()
        time.sleep(PAUSE / 2)
    for each in transfers:
        each.join()
    print(f'Ada {ada.balance}, Bo {bo.balance}: {ada.balance + bo.balance} in all')
