# /// lockstep
# id = "daemon-process"
# topic = "processes"
# order = 12
# title = { en = "The night watchman", zh = "守夜人" }
# related = ["alive-terminate", "zombie-and-orphan", "producer-consumer", "daemon-thread"]
#
# [summary]
# en = "A watchman, a daemon, makes his round every 4 seconds. A guest stays for 15. The landlord's code ends after 10."
# zh = "守夜人是守护进程，每 4 秒巡视一圈。客人要待 15 秒，而店主的代码 10 秒就结束。"
#
# [[lookFor]]
# en = "The code of the main program ends: its daemons are terminated on the spot."
# zh = "主程序的代码到头了：所有守护进程当场被终止。"
# at = [{ event = "output", text = "landlord: goes to bed" }, { event = "signal", value = 15 }]
#
# [[lookFor]]
# en = "The guest is no daemon: the main process waits for him, without anybody having written join()."
# zh = "客人不是守护进程：主进程会等他，虽然谁也没写 join()。"
# at = [{ event = "block", object = "guest" }]
#
# [[lookFor]]
# en = "The guest leaves at 15 s. The watchman was gone by then: a daemon lives as long as its parent's code, not as its siblings."
# zh = "客人在第 15 秒离开，那时守夜人早已不在：守护进程与父进程的代码同寿，跟别的子进程无关。"
# at = [{ event = "output", text = "guest: leaves" }]
#
# [[compare]]
# title = { en = "The landlord joins the guest", zh = "店主用 join() 等客人" }
# params = { JOIN = true }
# ///

# A daemon ends when the code of its parent ends.
import time
from multiprocessing import Process

STAY = 15  #@param {type:"slider", min:1, max:20}
JOIN = False  #@param {type:"boolean"}


def watch():
    while True:
        time.sleep(4)
        print('watchman: all is quiet')


def visit():
    time.sleep(STAY)
    print('guest: leaves')


if __name__ == '__main__':
    guest = Process(target=visit, name='guest')
    watchman = Process(target=watch, name='watchman', daemon=True)
    guest.start()
    watchman.start()
    time.sleep(10)
    if JOIN:
        guest.join()
    print('landlord: goes to bed')
