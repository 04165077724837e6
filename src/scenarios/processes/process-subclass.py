# /// lockstep
# id = "process-subclass"
# topic = "processes"
# order = 2
# title = { en = "A class of processes", zh = "自定义进程类" }
# related = ["process-start", "process-isolation"]
#
# [summary]
# en = "A courier is a process of a class of its own: what it needs is kept in the object, what it does is its run()."
# zh = "快递员是一个自定义的进程类：需要的东西放在对象里，要做的事写在 run() 里。"
#
# [[lookFor]]
# en = "start() makes the process; run() is called in it, by nobody but the new process."
# zh = "start() 创建进程；run() 由新进程自己调用，不用我们动手。"
# at = [{ event = "thread-begin", thread = "Ann" }]
#
# [[lookFor]]
# en = "Both couriers are under way at the same time: the letter comes after 1 s, the parcel 1 s later."
# zh = "两位快递员同时在路上：1 秒后信到了，再过 1 秒包裹也到了。"
# at = [{ event = "output", text = "Ben delivers" }, { event = "output", text = "Ann delivers" }]
#
# [[lookFor]]
# en = "run() called directly is an ordinary method: no process is born, the caller does the work itself."
# zh = "直接调用 run() 只是普通的方法调用：没有新进程，活儿由调用者自己干。"
# at = [{ event = "output", text = "MainProcess delivers" }]
# ///

# A subclass says in run() what its processes do.
import time
from multiprocessing import Process, current_process

ROAD = 1  #@param {type:"slider", min:1, max:5}


class Courier(Process):
    def __init__(self, name, item, seconds):
        super().__init__(name=name)
        self.item = item
        self.seconds = seconds

    def run(self):
        time.sleep(self.seconds)
        print(f'{current_process().name} delivers the {self.item}')


if __name__ == '__main__':
    couriers = [Courier('Ann', 'parcel', 2 * ROAD), Courier('Ben', 'letter', ROAD)]
    for courier in couriers:
        courier.start()
    for courier in couriers:
        courier.join()

    Courier('Cleo', 'postcard', ROAD).run()
