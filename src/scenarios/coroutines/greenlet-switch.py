# /// lockstep
# id = "greenlet-switch"
# topic = "coroutines"
# order = 50
# title = { en = "Two stacks, one thread", zh = "一个线程，两个栈" }
# related = ["gevent-join", "asyncio-gather"]
# packages = ["greenlet"]
#
# [summary]
# en = "Two greenlets hand each other the floor with switch. Eight marks come out in order, though there is only one thread."
# zh = "两个 greenlet 用 switch 把执行权交来交去。明明只有一个线程，八个记号却按顺序出来了。"
#
# [[lookFor]]
# en = "The main program switches to ping and stops there, in the middle of its line."
# zh = "主程序切换到 ping，自己停在这一行的中间。"
# at = [{ event = "task-run" }]
#
# [[lookFor]]
# en = "ping hands over to pong. The frame of ping stays as it is, with its variables."
# zh = "ping 把执行权交给 pong。ping 的栈帧连同变量原样留着。"
# at = [{ event = "output", text = "mark 1" }, { event = "task-run" }]
#
# [[lookFor]]
# en = "And back: ping goes on behind its switch, as if nothing had happened."
# zh = "再切换回来：ping 从 switch 之后接着走，好像什么都没发生过。"
# at = [{ event = "output", text = "mark 2" }, { event = "task-run" }]
#
# [[lookFor]]
# en = "pong has come to its end. Then its parent goes on: the main program."
# zh = "pong 走到了尽头，轮到它的父级继续，也就是主程序。"
# at = [{ event = "output", text = "mark 8" }, { event = "output" }]
# ///

# A greenlet runs until it hands over itself; nobody takes the floor from it.
from greenlet import greenlet

ROUNDS = 4  #@param {type:"slider", min:1, max:10}


def play_ping():
    for turn in range(ROUNDS):
        print(f'mark {2 * turn + 1}: ping')
        pong.switch()


def play_pong():
    for turn in range(ROUNDS):
        print(f'mark {2 * turn + 2}: pong')
        if turn < ROUNDS - 1:
            ping.switch()


if __name__ == '__main__':
    ping = greenlet(play_ping)
    pong = greenlet(play_pong)
    ping.switch()
    print(f'main: pong is over: {pong.dead}, ping is over: {ping.dead}')
