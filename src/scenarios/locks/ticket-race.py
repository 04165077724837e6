# /// lockstep
# id = "ticket-race"
# topic = "locks"
# order = 14
# title = { en = "One ticket, no lock", zh = "抢票：不加锁" }
# related = ["ticket-lock", "counter-threads"]
#
# [summary]
# en = "Ten people want the last ticket. Each looks, thinks for a moment, and buys."
# zh = "十个人抢最后一张票：每个人先看余票，想一想，再下单。"
#
# [[lookFor]]
# en = "Everybody reads 1 before anybody has written 0."
# zh = "在任何人写入 0 之前，所有人读到的都是 1。"
# at = [{ event = "output", text = "sees 1 left", nth = -1 }]
#
# [[lookFor]]
# en = "So the second buyer buys a ticket that is sold already."
# zh = "于是第二个人买到了一张已经卖掉的票。"
# at = [{ event = "output", text = "buys the ticket", nth = 2 }]
#
# [[lookFor]]
# en = "The file says 0 in the end, as if one ticket had been sold: the other updates are lost."
# zh = "最后文件里是 0，好像只卖出了一张：其余的更新都丢失了。"
# at = [{ event = "output", text = "the cashier sees 0 left" }]
#
# [dress]
# "ticket.json" = "ticket-office"
#
# [files]
# "ticket.json" = '{"count": 1}'
#
# [[compare]]
# title = { en = "With a lock around buying", zh = "下单时加锁" }
# scenario = "ticket-lock"
# ///

# Ten people look at the last ticket, and all of them buy it.
import json
import time
from multiprocessing import Process

PEOPLE = 10  #@param {type:"slider", min:1, max:20}
THINKING = 0.1  #@param {type:"number"}


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


def visit(name):
    look(name)
    buy(name)


if __name__ == '__main__':
    people = [Process(target=visit, args=(f'person-{i}',)) for i in range(1, PEOPLE + 1)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    look('the cashier')
