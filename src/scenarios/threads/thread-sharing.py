# /// lockstep
# id = "thread-sharing"
# topic = "threads"
# order = 38
# title = { en = "One memory for all threads", zh = "所有线程共用一块内存" }
# related = ["queue-ipc", "counter-threads"]
#
# [summary]
# en = "A child thread writes on the board, a global variable. Three seconds later the main thread reads what it wrote."
# zh = "子线程改写“黑板”这个全局变量，三秒后主线程读到的就是它写的内容。"
#
# [[lookFor]]
# en = "The child thread rebinds the global."
# zh = "子线程给全局变量重新赋值。"
# at = [{ event = "variable", object = "board", thread = "pupil" }]
#
# [[lookFor]]
# en = "The main thread sees the new value: both threads look at the same board, in the same process."
# zh = "主线程看到了新值：两个线程看的是同一个进程里的同一块黑板。"
# at = [{ event = "output", text = "teacher reads: hello" }]
#
# [[compare]]
# title = { en = "The same with a process", zh = "换成进程" }
# scenario = "process-isolation"
# ///

# Threads of one process share its variables. Processes do not.
import os
import time
from threading import Thread

TEXT = 'hello from the pupil'  #@param {type:"string"}

board = 'empty'


def write():
    global board
    time.sleep(1)
    board = TEXT
    print(f'pupil writes: {board}')
    pids.add(os.getpid())


if __name__ == '__main__':
    pids = {os.getpid()}
    print(f'teacher reads: {board}')
    pupil = Thread(target=write, name='pupil')
    pupil.start()
    time.sleep(3)
    print(f'teacher reads: {board}')
    print(f'processes: {len(pids)}')
