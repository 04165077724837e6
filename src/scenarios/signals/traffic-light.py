# /// lockstep
# id = "traffic-light"
# topic = "signals"
# order = 25
# title = { en = "A traffic light and a hundred cars", zh = "红绿灯与一百辆车" }
# related = ["server-ready", "ktv-semaphore"]
#
# [summary]
# en = "One process turns a traffic light every three seconds. A hundred cars come, every sixth after a pause of one to three seconds."
# zh = "一个进程每三秒切换一次红绿灯。一百辆车陆续到来，每逢第六辆，先隔上一到三秒。"
#
# [[lookFor]]
# en = "At red a car stops, and stands in the queue of the event."
# zh = "红灯时车停下，排在事件的队列里。"
# at = [{ event = "block", object = "light" }]
#
# [[lookFor]]
# en = "The moment the event is set, all who waited go at once."
# zh = "事件一被设置，所有等待的车同时通过。"
# at = [{ event = "set", object = "light" }]
#
# [[lookFor]]
# en = "While it is set, a car that comes does not stop at all."
# zh = "绿灯期间到来的车根本不会停。"
# at = [{ event = "set", object = "light" }, { event = "pass", object = "light", nth = 30 }]
#
# [dress]
# light = "traffic-light"
# ///

# The event is the light: set means green, clear means red.
import random
import time
from multiprocessing import Event, Process

CARS = 100  #@param {type:"slider", min:1, max:100}
PERIOD = 3  #@param {type:"slider", min:1, max:10}


def switch(light):
    while True:
        print('red light')
        time.sleep(PERIOD)
        print('green light')
        light.set()
        time.sleep(PERIOD)
        light.clear()


def drive(name, light):
    if not light.is_set():
        print(f'{name} stops')
        light.wait()
    print(f'{name} passes')


if __name__ == '__main__':
    light = Event()
    Process(target=switch, args=(light,), name='light', daemon=True).start()
    cars = []
    for i in range(1, CARS + 1):
        if i % 6 == 0:
            time.sleep(random.randint(1, 3))
        car = Process(target=drive, args=(f'car-{i}', light), name=f'car-{i}')
        car.start()
        cars.append(car)
    for car in cars:
        car.join()
    print('The road is empty')
