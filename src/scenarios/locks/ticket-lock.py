# /// lockstep
# id = "ticket-lock"
# topic = "locks"
# order = 15
# title = { en = "One ticket, with a lock", zh = "抢票：加锁" }
# related = ["ticket-race", "printer-lock", "counter-threads"]
#
# [summary]
# en = "The same ten people and the same ticket. Buying is done under a lock."
# zh = "还是那十个人，还是那张票，但下单时要先拿到锁。"
#
# [[lookFor]]
# en = "Looking happens at once: everybody sees one ticket."
# zh = "看票同时进行：每个人都看到一张票。"
# at = [{ event = "output", text = "sees 1 left", nth = 10 }]
#
# [[lookFor]]
# en = "Buying goes one after the other: one person is at it, nine stand in line for the lock."
# zh = "下单依次进行：一个人在下单，九个人排队等锁。"
# at = [{ event = "output", text = "sees 1 left", nth = 10 }, { event = "block", object = "lock" }]
#
# [[lookFor]]
# en = "Whoever gets the lock later reads what the one before has written, and is too late."
# zh = "后拿到锁的人读到前一个人写入的结果，已经晚了。"
# at = [{ event = "output", text = "is too late" }]
#
# [dress]
# "ticket.json" = "ticket-office"
#
# [files]
# "ticket.json" = '{"count": 1}'
#
# [[compare]]
# title = { en = "Without the lock", zh = "不加锁" }
# scenario = "ticket-race"
#
# [[compare]]
# title = { en = "Six people, who come within a second", zh = "六个人，一秒内陆续到来" }
# params = { PEOPLE = 6, ARRIVAL = 1 }
#
# [[compare]]
# title = { en = "Twenty people, who come within a second", zh = "二十个人，一秒内陆续到来" }
# params = { PEOPLE = 20, ARRIVAL = 1 }
# ///

# Ten people look at once; they buy one after the other.
import json
import random
import time
from multiprocessing import Lock, Process

PEOPLE = 10  #@param {type:"slider", min:1, max:20}
THINKING = 0.1  #@param {type:"number"}
ARRIVAL = 0  #@param {type:"slider", min:0, max:3}


def look(name):
    with open('ticket.json') as file:
        count = json.load(file)['count']
    print(f'{name} sees {count} left')


def buy(name):
    with open('ticket.json') as file:
        ticket = json.load(file)
    if ticket['count'] > 0:
        time.sleep(THINKING)
        ticket['count'] -= 1
        with open('ticket.json', 'w') as file:
            json.dump(ticket, file)
        print(f'{name} buys the ticket')
    else:
        print(f'{name} is too late')


def visit(name, lock):
    time.sleep(random.uniform(0, ARRIVAL))
    look(name)
    with lock:
        buy(name)


if __name__ == '__main__':
    lock = Lock()
    people = [Process(target=visit, args=(f'person-{i}', lock)) for i in range(1, PEOPLE + 1)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    look('the cashier')
