# /// lockstep
# id = "ticket-lock"
# topic = "locks"
# order = 15
# title = { en = "One ticket, with a lock", zh = "抢票：加锁" }
# summary = { en = "Ten people want the last ticket. Buying is done under a lock.", zh = "十个人抢最后一张票，购买时加锁。" }
# lookFor = { en = "Exactly one buyer: looking happens at once, buying one after the other.", zh = "只有一个人买到：查票同时进行，买票依次进行。" }
# [files]
# "ticket.json" = '{"count": 1}'
# ///

# Ten people look at once; they buy one after the other.
import json
import time
from multiprocessing import Lock, Process

PEOPLE = 10  #@param {type:"slider", min:1, max:20}


def look(name):
    with open('ticket.json') as file:
        count = json.load(file)['count']
    print(f'{name} sees {count} left')


def buy(name):
    with open('ticket.json') as file:
        ticket = json.load(file)
    if ticket['count'] > 0:
        time.sleep(0.1)
        ticket['count'] -= 1
        with open('ticket.json', 'w') as file:
            json.dump(ticket, file)
        print(f'{name} buys the ticket')


def visit(name, lock):
    look(name)
    with lock:
        buy(name)


if __name__ == '__main__':
    lock = Lock()
    for i in range(PEOPLE):
        Process(target=visit, args=(f'person-{i}', lock)).start()
