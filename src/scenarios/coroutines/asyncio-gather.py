# /// lockstep
# id = "asyncio-gather"
# topic = "coroutines"
# order = 52
# title = { en = "Waiting with await", zh = "用 await 等待" }
# related = ["gevent-join", "call-async"]
#
# [summary]
# en = "Two coroutines sleep two seconds and one second. Each says with await where it may be left: two seconds in all."
# zh = "两个协程各睡两秒和一秒。await 写在哪里，就可以在哪里切换：总共只要两秒。"
#
# [[lookFor]]
# en = "await hands over: this task waits, and the event loop turns to the other one."
# zh = "await 让出执行权：这个任务等着，事件循环转去执行另一个。"
# at = [{ event = "output", text = "bear sleeps" }, { event = "task-wait" }, { event = "task-run" }]
#
# [[lookFor]]
# en = "Both wait, so the loop has nothing to run: now the thread sleeps, until the first of them is due."
# zh = "两个都在等，事件循环无事可做：线程这才睡下，直到最早的那个到时间。"
# at = [{ event = "output", text = "mouse sleeps" }, { event = "block" }]
#
# [[lookFor]]
# en = "gather gives the results in the order of asking, not of finishing."
# zh = "gather 按传入的顺序给出结果，而不是按完成的顺序。"
# at = [{ event = "output", text = "in all" }]
#
# [[compare]]
# title = { en = "time.sleep stops everybody", zh = "time.sleep 让大家都停下" }
# params = { HAND_OVER = false }
# ///

# One thread, many tasks: they switch only where it says await.
import asyncio
import time

LONG = 2  #@param {type:"slider", min:1, max:5}
SHORT = 1  #@param {type:"slider", min:1, max:5}
HAND_OVER = True  #@param {type:"boolean"}


async def sleep(name, seconds):
    print(f'{name} sleeps for {seconds} s')
    if HAND_OVER:
        await asyncio.sleep(seconds)
    else:
        time.sleep(seconds)  # the event loop cannot do anything else meanwhile
    print(f'{name} is awake')
    return name


async def main():
    begin = time.monotonic()
    names = await asyncio.gather(sleep('bear', LONG), sleep('mouse', SHORT))
    print(f'{" and ".join(names)}: {time.monotonic() - begin:.0f} s in all')


if __name__ == '__main__':
    asyncio.run(main())
