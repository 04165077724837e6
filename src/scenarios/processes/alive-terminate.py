# /// lockstep
# id = "alive-terminate"
# topic = "processes"
# order = 10
# title = { en = "Is it still alive?", zh = "它还活着吗？" }
# related = ["terminate-holding-lock", "process-pids", "daemon-process"]
#
# [summary]
# en = "A process is looked at before it starts, while it runs, right after terminate(), and a moment later."
# zh = "对同一个进程看四次：启动之前、运行之中、刚调用 terminate() 之后、再过一会儿。"
#
# [[lookFor]]
# en = "Before start() there is an object but no process: no pid, not alive."
# zh = "start() 之前只有对象，没有进程：没有 pid，也不算活着。"
# at = [{ event = "output", text = "before start()" }]
#
# [[lookFor]]
# en = "terminate() sends a signal, SIGTERM, and does not wait."
# zh = "terminate() 只是发出一个信号 SIGTERM，并不等待。"
# at = [{ event = "signal", value = 15 }]
#
# [[lookFor]]
# en = "So right after it the process is still alive: to end takes it a moment."
# zh = "所以紧接着再看，进程还活着：它结束也需要一点时间。"
# at = [{ event = "output", text = "after terminate()" }]
#
# [[lookFor]]
# en = "A moment later it is gone. Exit code -15: ended by signal 15."
# zh = "过一会儿它就没了。退出码 -15 表示：被 15 号信号结束。"
# at = [{ event = "output", text = "a moment later" }]
# ///

# terminate() asks for the end of a process; it does not wait for it.
import time
from multiprocessing import Process

MOMENT = 0.1  #@param {type:"number"}


def count_sheep():
    while True:
        time.sleep(1)


def look(when, process):
    state = 'alive' if process.is_alive() else 'not alive'
    print(f'{when:18} {process.name}, pid {process.pid}: {state}, exit code {process.exitcode}')


if __name__ == '__main__':
    shepherd = Process(target=count_sheep)
    look('before start():', shepherd)

    shepherd.name = 'shepherd'
    shepherd.start()
    look('after start():', shepherd)

    shepherd.terminate()
    look('after terminate():', shepherd)

    time.sleep(MOMENT)
    look('a moment later:', shepherd)
