# /// lockstep
# id = "queue-join"
# topic = "queues"
# order = 34
# title = { en = "Until every plate is clean", zh = "等到每个盘子都洗干净" }
# related = ["producer-consumer", "queue-ipc"]
#
# [summary]
# en = "A waiter brings plates and goes home. A washer reports each plate that is clean, and the boss waits for all of them."
# zh = "服务员送来盘子就下班，洗碗工洗完一个报告一个。老板要等到全部洗完。"
#
# [[lookFor]]
# en = "put only lays the plate into the waiter's own buffer. A thread of the queue, the feeder, carries it on."
# zh = "put 只是把盘子放进服务员自己的缓冲区，再由队列的 feeder 线程送进队列。"
# at = [{ event = "buffer", object = "sink" }]
#
# [[lookFor]]
# en = "Every plate that was put counts as unfinished until somebody calls task_done for it."
# zh = "每放进一个盘子，未完成数加一；有人为它调用 task_done，才减一。"
# at = [{ event = "task-done", object = "sink" }]
#
# [[lookFor]]
# en = "The last task_done brings the number to 0, and the boss, who waits in join, goes on. With HURRY the waiter leaves before the feeder is done: plates are lost, and join waits for ever."
# zh = "最后一次 task_done 使未完成数变为 0，等在 join 里的老板才继续。打开 HURRY：服务员不等 feeder 线程就走，盘子丢了，join 永远等不到头。"
# at = [{ event = "task-done", object = "sink", value = 0 }]
#
# [[compare]]
# title = { en = "The waiter is in a hurry", zh = "服务员赶时间" }
# params = { HURRY = true }
# ///

# join() waits until as many task_done() have come as there were put().
import time
from multiprocessing import JoinableQueue, Process

PLATES = 5  #@param {type:"slider", min:1, max:10}
HURRY = False  #@param {type:"boolean"}


def bring(sink):
    if HURRY:
        sink.cancel_join_thread()  # do not wait for the feeder when the process ends
    for number in range(1, PLATES + 1):
        sink.put(f'plate {number}')
    sink.close()
    if not HURRY:
        sink.join_thread()
    print('the waiter goes home')


def wash(sink):
    while True:
        plate = sink.get()
        time.sleep(0.5)
        print(f'{plate} is clean')
        sink.task_done()


if __name__ == '__main__':
    sink = JoinableQueue()
    waiter = Process(target=bring, args=(sink,), name='waiter')
    waiter.start()
    waiter.join()
    Process(target=wash, args=(sink,), name='washer', daemon=True).start()
    sink.join()
    print('all plates are clean: the boss locks up')
