# /// lockstep
# id = "producer-consumer-timeout"
# topic = "queues"
# order = 30
# title = { en = "A guest who does not wait for ever", zh = "不会一直等下去的客人" }
# related = ["producer-consumer", "buns-tray"]
#
# [summary]
# en = "A cook needs longer for each dish. The guest waits three seconds for food, no longer."
# zh = "厨师做菜一道比一道慢。客人等菜最多等三秒。"
#
# [[lookFor]]
# en = "The counter is empty, so the guest waits: until a dish comes, or three seconds have passed."
# zh = "柜台是空的，客人开始等：等到上菜，或者等满三秒。"
# at = [{ event = "block", object = "counter", thread = "guest" }]
#
# [[lookFor]]
# en = "Three seconds without food: get gives up and raises Empty."
# zh = "三秒没等到菜：get 放弃等待，抛出 Empty。"
# at = [{ event = "give-up", object = "counter" }]
#
# [[lookFor]]
# en = "The last dish comes a second too late. Nobody takes it any more."
# zh = "最后一道菜晚了一秒，已经没有人来取。"
# at = [{ event = "put", object = "counter", nth = -1 }]
#
# [dress]
# counter = "tray"
# ///

# get(timeout=…) waits for an item, but not longer than that: then it raises Empty.
import time
from multiprocessing import Process, Queue
from queue import Empty

PATIENCE = 3  #@param {type:"slider", min:1, max:6}
MENU = {'soup': 1, 'rice': 2, 'cake': 4}


def cook(counter):
    for dish, seconds in MENU.items():
        time.sleep(seconds)
        print(f'{dish} is ready')
        counter.put(dish)


def eat(counter):
    while True:
        try:
            dish = counter.get(timeout=PATIENCE)
        except Empty:
            print(f'{PATIENCE} s without food: the guest leaves')
            return
        time.sleep(0.1)
        print(f'the guest has eaten the {dish}')


if __name__ == '__main__':
    counter = Queue()
    people = [
        Process(target=cook, args=(counter,), name='cook'),
        Process(target=eat, args=(counter,), name='guest'),
    ]
    for person in people:
        person.start()
    for person in people:
        person.join()
    print(f'left on the counter: {counter.qsize()}')
