# /// lockstep
# id = "daemon-thread"
# topic = "threads"
# order = 39
# title = { en = "When does a program end?", zh = "程序什么时候结束？" }
# related = ["thread-join", "producer-consumer"]
#
# [summary]
# en = "The main thread has nothing more to do. A waiter works for another second, a radio that is a daemon would play for three."
# zh = "主线程已经无事可做。服务员还要忙一秒；收音机是守护线程，本来要响三秒。"
#
# [[lookFor]]
# en = "The code of the main thread is over, but the program is not: it waits for the waiter, who is no daemon."
# zh = "主线程的代码结束了，程序却没有：服务员不是守护线程，程序要等他。"
# at = [{ event = "output", text = "main thread is done" }, { event = "block", object = "waiter", thread = "main" }]
#
# [[lookFor]]
# en = "The waiter is done, and with that the process ends. Nobody waits for the radio: it never says that it is done."
# zh = "服务员一忙完，进程就结束。没有人等收音机：它来不及说“播完了”。"
# at = [{ event = "output", text = "waiter goes home" }, { event = "process-exit" }]
#
# [[compare]]
# title = { en = "The daemon is faster", zh = "守护线程先完成" }
# params = { RADIO = 1, WAITER = 3 }
# ///

# A process ends when all threads that are no daemons have ended.
import time
from threading import Thread

RADIO = 3  #@param {type:"slider", min:1, max:5}
WAITER = 1  #@param {type:"slider", min:1, max:5}


def play():
    print(f'radio plays for {RADIO} s')
    time.sleep(RADIO)
    print('radio has played to the end')


def serve():
    print(f'waiter works for {WAITER} s')
    time.sleep(WAITER)
    print('waiter goes home')


if __name__ == '__main__':
    radio = Thread(target=play, name='radio', daemon=True)
    waiter = Thread(target=serve, name='waiter')
    radio.start()
    waiter.start()
    time.sleep(0.5)
    print('main thread is done')
