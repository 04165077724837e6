# /// lockstep
# id = "bounded-buffer-condition"
# topic = "classics"
# order = 55
# title = { en = "Look again after waking", zh = "醒来要再看一眼" }
# related = ["buns-tray", "readers-writers"]
#
# [summary]
# en = "Two guests wait at a shelf that holds three buns. The baker puts one on it and wakes both: only one of them can have it."
# zh = "两位客人守着只放得下三个面包的架子。面包师放上一个，叫醒了两个人：只有一个能拿到。"
#
# [[lookFor]]
# en = "Nothing there: the guest gives the lock back and waits to be notified."
# zh = "架子是空的：客人交还锁，等待通知。"
# at = [{ event = "block", thread = "Lou" }]
#
# [[lookFor]]
# en = "One bun, and both are woken."
# zh = "只有一个面包，两个人却都被叫醒。"
# at = [{ event = "notify", value = 2 }]
#
# [[lookFor]]
# en = "The second one gets the lock when the bun is gone, looks again, and waits again. With if instead of while it would not look, and reach into the empty shelf."
# zh = "第二位拿到锁时面包已经没了，再看一眼，继续等。如果用 if 而不是 while，他就不会再看，直接伸手去空架子上拿。"
# at = [{ event = "output", text = "takes bun 1" }, { event = "block", thread = "Lou", object = "changed" }]
#
# [dress]
# changed = "waiting-room"
#
# [[compare]]
# title = { en = "if instead of while", zh = "用 if 代替 while" }
# params = { CHECK = "if" }
# ///

# Being woken means that something has changed, not that it is your turn: so wait in a loop.
import time
from threading import Condition, Thread

CHECK = 'while'  #@param ["while", "if"]
ROOM = 3  #@param {type:"slider", min:1, max:5}
BUNS = 6

shelf = []
changed = Condition()


def wait_until(ready):
    if CHECK == 'while':
        changed.wait_for(ready)  # the same as: while not ready(): changed.wait()
    elif not ready():
        changed.wait()


def bake():
    time.sleep(0.5)
    for number in range(1, BUNS + 1):
        time.sleep(0.1)
        with changed:
            wait_until(lambda: len(shelf) < ROOM)
            shelf.append(f'bun {number}')
            print(f'baker puts bun {number}')
            changed.notify_all()


def eat(name):
    for _ in range(BUNS // 2):
        with changed:
            wait_until(lambda: shelf)
            bun = shelf.pop(0)
            print(f'{name} takes {bun}')
            changed.notify_all()
        time.sleep(0.7)


if __name__ == '__main__':
    for name in ('Kim', 'Lou'):
        Thread(target=eat, args=(name,), name=name).start()
    Thread(target=bake, name='baker').start()
