# /// lockstep
# id = "gevent-join"
# topic = "coroutines"
# order = 51
# title = { en = "Two sleepers, one thread", zh = "一个线程里的两个瞌睡虫" }
# related = ["greenlet-switch", "gil-io"]
# packages = ["gevent"]
#
# [summary]
# en = "Two greenlets sleep two seconds and one second. The patched sleep hands over instead of stopping the thread: two seconds in all."
# zh = "两个 greenlet 各睡两秒和一秒。打了补丁的 sleep 不再让整个线程停下，而是把执行权让出去：总共只要两秒。"
#
# [[lookFor]]
# en = "The first task sleeps: from here on it waits, and the thread turns to the second."
# zh = "第一个任务开始睡：它在这里等着，线程转去执行第二个任务。"
# at = [{ event = "task-wait" }, { event = "task-run" }]
#
# [[lookFor]]
# en = "Only when both wait does the thread itself sleep."
# zh = "两个任务都在等时，线程自己才去睡。"
# at = [{ event = "task-wait", nth = 2 }, { event = "block" }]
#
# [[lookFor]]
# en = "The shorter one is done first. joinall waits for both."
# zh = "睡得短的先完成，joinall 等两个都完成。"
# at = [{ event = "task-end" }]
#
# [[compare]]
# title = { en = "The same with async and await", zh = "换成 async 和 await" }
# scenario = "asyncio-gather"
# ///

# gevent switches where a task waits. The functions of time have to be replaced for that, before anything else.
from gevent import monkey

monkey.patch_all()

import time

import gevent

LONG = 2  #@param {type:"slider", min:1, max:5}
SHORT = 1  #@param {type:"slider", min:1, max:5}


def sleep(name, seconds):
    print(f'{name} sleeps for {seconds} s')
    time.sleep(seconds)
    print(f'{name} is awake')


if __name__ == '__main__':
    begin = time.time()
    bear = gevent.spawn(sleep, 'bear', LONG)
    mouse = gevent.spawn(sleep, 'mouse', SHORT)
    gevent.joinall([bear, mouse])
    print(f'{time.time() - begin:.0f} s in all')
