# /// lockstep
# id = "thread-introspection"
# topic = "threads"
# order = 37
# title = { en = "Who is running here?", zh = "现在都有谁在运行？" }
# related = ["thread-start", "daemon-thread"]
#
# [summary]
# en = "A thread knows its name and whether it lives; the program knows all threads that do. Older courses use other names for it."
# zh = "线程知道自己的名字，也知道自己是否还活着；程序知道现在有哪些线程。旧教程里用的是另一套名字。"
#
# [[lookFor]]
# en = "current_thread gives whoever asks its own Thread object."
# zh = "谁调用 current_thread，就得到谁自己的 Thread 对象。"
# at = [{ event = "output", text = "I am nap-1" }]
#
# [[lookFor]]
# en = "Three threads are alive: the two that sleep, and the main thread that counts them."
# zh = "此刻有三个线程活着：两个在睡的，加上正在数数的主线程。"
# at = [{ event = "output", text = "active: 3" }]
#
# [[lookFor]]
# en = "After join the thread is not alive any more. Its object and its name are still there."
# zh = "join 之后线程不再存活，但它的对象和名字还在。"
# at = [{ event = "output", text = "after join" }]
# ///

# What a program can ask about its own threads.
import threading
import time
from threading import Thread, current_thread

NAPPERS = 2  #@param {type:"slider", min:1, max:10}


def nap():
    me = current_thread()
    print(f'I am {me.name}, alive: {me.is_alive()}')
    time.sleep(1)


def show_old_names():
    for old, new in (('getName', 'name'), ('setName', 'name'), ('isDaemon', 'daemon'), ('isAlive', 'is_alive')):
        state = 'still there' if hasattr(Thread, old) else 'gone'
        print(f'Thread.{old} is {state}: say {new}')


if __name__ == '__main__':
    print(f'this is {current_thread().name}')
    nappers = [Thread(target=nap, name=f'nap-{i}') for i in range(1, NAPPERS + 1)]
    first = nappers[0]
    print(f'before start: {first.name} alive: {first.is_alive()}')
    for napper in nappers:
        napper.start()
    time.sleep(0.5)
    print(f'active: {threading.active_count()}')
    print(', '.join(thread.name for thread in threading.enumerate()))
    for napper in nappers:
        napper.join()
    print(f'after join: {first.name} alive: {first.is_alive()}')
    show_old_names()
