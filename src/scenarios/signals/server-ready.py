# /// lockstep
# id = "server-ready"
# topic = "signals"
# order = 26
# title = { en = "Is the server up?", zh = "服务器好了吗？" }
# related = ["traffic-light", "queue-basics"]
#
# [summary]
# en = "A server needs three seconds to start. Pia waits until it says so; Ivo looks up once a second and grumbles."
# zh = "服务器启动要三秒。Pia 一直等到它说好了为止；Ivo 每秒抬头看一次，嘴里嘟囔着。"
#
# [[lookFor]]
# en = "Pia waits without a timeout: only set() can wake her."
# zh = "Pia 的等待没有时限：只有 set() 能唤醒她。"
# at = [{ event = "block", thread = "Pia", object = "ready" }]
#
# [[lookFor]]
# en = "Ivo's wait(1) is over after a second. It returns False: the event has not happened."
# zh = "Ivo 的 wait(1) 一秒后到时返回 False：事件还没有发生。"
# at = [{ event = "give-up", thread = "Ivo" }]
#
# [[lookFor]]
# en = "One set() wakes all who wait, with or without a timeout."
# zh = "一次 set() 唤醒所有等待者，不管有没有时限。"
# at = [{ event = "set", object = "ready" }]
#
# [dress]
# ready = "sign"
# ///

# wait() returns when the event is set; wait(1) also returns, with False, after a second.
import time
from threading import Event, Thread

STARTUP = 3  #@param {type:"slider", min:1, max:10}
PATIENCE = 1  #@param {type:"number"}

ready = Event()


def serve():
    time.sleep(STARTUP)
    print('server: ready')
    ready.set()


def wait_quietly():
    ready.wait()
    print('Pia: connects')


def keep_asking():
    while not ready.wait(PATIENCE):
        print('Ivo: not yet?')
    print('Ivo: connects')


if __name__ == '__main__':
    Thread(target=serve, name='server').start()
    Thread(target=wait_quietly, name='Pia').start()
    time.sleep(0.5)
    Thread(target=keep_asking, name='Ivo').start()
