# /// lockstep
# id = "process-start"
# topic = "processes"
# order = 1
# title = { en = "A process is born", zh = "进程的诞生" }
# related = ["process-subclass", "join-one", "process-pids", "thread-start"]
#
# [summary]
# en = "A shop hires a baker: a process made from a function and its arguments. start() is back at once, and both go on side by side."
# zh = "小店请来一位面包师：用一个函数和它的参数创建进程。start() 立刻返回，两边从此同时往前走。"
#
# [[lookFor]]
# en = "Making the Process object starts nothing. Only start() asks the system for a new process."
# zh = "创建 Process 对象时什么也没有启动；调用 start() 才真正向系统要来一个新进程。"
# at = [{ event = "process-start", object = "baker" }]
#
# [[lookFor]]
# en = "The shop goes on at once: start() does not wait for the baker's function to run."
# zh = "小店马上接着往下走：start() 不会等面包师的函数执行。"
# at = [{ event = "output", text = "start() is back" }]
#
# [[lookFor]]
# en = "The baker takes its first step a moment later: being born costs time."
# zh = "稍过片刻，面包师才迈出第一步：创建进程是要花时间的。"
# at = [{ event = "thread-begin", thread = "baker" }]
#
# [[lookFor]]
# en = "The shop's code has ended, but its process stays until the baker is done."
# zh = "小店的代码已经执行完，但进程要等面包师做完才退出。"
# at = [{ event = "output", text = "is ready" }]
#
# [[compare]]
# title = { en = "Started with spawn", zh = "改用 spawn 启动" }
# settings = { startMethod = "spawn" }
# ///

# start() gives birth to a process and does not wait for what it does.
import time
from multiprocessing import Process, current_process

BAKING = 2  #@param {type:"slider", min:1, max:5}


def bake(cake, seconds, topping='nothing'):
    time.sleep(seconds)
    print(f'{current_process().name}: the {cake} with {topping} is ready')


if __name__ == '__main__':
    baker = Process(target=bake, name='baker', args=('cake', BAKING), kwargs={'topping': 'cherries'})
    print('shop: the baker is hired and has not begun')

    start = time.perf_counter()
    baker.start()
    print(f'shop: start() is back after {time.perf_counter() - start:.0f} s')
    print('shop: no more to do')
