# /// lockstep
# id = "terminate-holding-lock"
# topic = "processes"
# order = 11
# title = { en = "Gone with the key", zh = "带着钥匙消失" }
# related = ["alive-terminate", "deadlock-ab", "lock-twice"]
#
# [summary]
# en = "Ada works in the office with the only key. The main program terminates her, and nobody will ever hand the key back."
# zh = "Ada 拿着唯一的钥匙在办公室里工作。主程序终止了她，从此再也没有人归还钥匙。"
#
# [[lookFor]]
# en = "Ada is inside and holds the lock."
# zh = "Ada 在里面，锁在她手里。"
# at = [{ event = "acquire", thread = "Ada", object = "key" }]
#
# [[lookFor]]
# en = "She is terminated in the middle of her work. The end of her with block never comes."
# zh = "她在工作途中被终止，with 块的结尾永远不会执行。"
# at = [{ event = "process-exit", object = "Ada", value = -15 }]
#
# [[lookFor]]
# en = "Bo waits for a key whose holder is gone."
# zh = "Bo 在等一把钥匙，而拿钥匙的人已经不在了。"
# at = [{ event = "block", thread = "Bo", object = "key" }]
#
# [[lookFor]]
# en = "The main program waits for Bo, Bo for nobody: nothing can ever move again."
# zh = "主程序等 Bo，Bo 等的人不存在：谁也动不了了。"
# at = [{ event = "deadlock" }]
#
# [[compare]]
# title = { en = "Ada may finish", zh = "让 Ada 做完" }
# params = { TERMINATE = false }
# ///

# A terminated process takes the locks that it holds with it.
import time
from multiprocessing import Lock, Process

TERMINATE = True  #@param {type:"boolean"}
WORK = 3  #@param {type:"slider", min:2, max:5}


def work(name, key):
    with key:
        print(f'{name} unlocks the office')
        time.sleep(WORK)
        print(f'{name} leaves and hands the key back')


if __name__ == '__main__':
    key = Lock()
    ada = Process(target=work, name='Ada', args=('Ada', key))
    bo = Process(target=work, name='Bo', args=('Bo', key))
    ada.start()
    time.sleep(1)
    if TERMINATE:
        ada.terminate()
    ada.join()
    print(f'Ada is gone, exit code {ada.exitcode}')
    bo.start()
    bo.join()
    print('The office is closed')
