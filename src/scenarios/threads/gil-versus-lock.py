# /// lockstep
# id = "gil-versus-lock"
# topic = "threads"
# order = 43
# title = { en = "The GIL is not your lock", zh = "GIL 不是你的锁" }
# related = ["counter-threads", "account-transfer"]
#
# [summary]
# en = "Twenty guests each put a coin into the jar: in one go, with a pause in between, and with a pause under a lock."
# zh = "二十位客人各往罐子里投一枚硬币：一口气完成、中间停一下、停一下但加锁。"
#
# [[lookFor]]
# en = "coins += 1 goes through in one go: the GIL is only given away at calls and at the end of a loop."
# zh = "coins += 1 一口气完成：GIL 只在函数调用和循环跳转处才会让出。"
# at = [{ event = "output", text = "in one go" }]
#
# [[lookFor]]
# en = "Whoever sleeps gives the GIL away. Meanwhile all others read the same old number."
# zh = "一睡眠就让出了 GIL，其他人趁这时读到的都是同一个旧数字。"
# at = [{ event = "output", text = "in one go" }, { event = "block", thread = "guest-20" }]
#
# [[lookFor]]
# en = "Twenty coins were put in, one is counted."
# zh = "投了二十枚，只数到一枚。"
# at = [{ event = "output", text = "with a pause:" }]
#
# [[lookFor]]
# en = "A lock is held during the pause as well. That is what makes the three steps one."
# zh = "停顿时锁也一直握在手里，三步这才成为一步。"
# at = [{ event = "block", object = "jar" }]
# ///

# The GIL protects Python itself, not what your program does in several steps.
import time
from threading import Lock, Thread

GUESTS = 20  #@param {type:"slider", min:2, max:50}
PAUSE = 0.1  #@param {type:"number"}

coins = 0
jar = Lock()


def put_in_one_go():
    global coins
    coins += 1


def put_with_pause():
    global coins
    seen = coins
    time.sleep(PAUSE)
    coins = seen + 1


def put_with_lock():
    with jar:
        put_with_pause()


def let_in(how, put):
    global coins
    coins = 0
    guests = [Thread(target=put, name=f'guest-{i}') for i in range(1, GUESTS + 1)]
    for guest in guests:
        guest.start()
    for guest in guests:
        guest.join()
    print(f'{how}: {coins} of {GUESTS} coins')


if __name__ == '__main__':
    let_in('in one go', put_in_one_go)
    let_in('with a pause', put_with_pause)
    let_in('with a pause and a lock', put_with_lock)
