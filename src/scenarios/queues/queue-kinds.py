# /// lockstep
# id = "queue-kinds"
# topic = "queues"
# order = 33
# title = { en = "Who is next?", zh = "下一个是谁？" }
# related = ["buns-tray"]
#
# [summary]
# en = "The same four patients, in the same order, come to three waiting rooms: first come, last come, most urgent."
# zh = "同样四位病人按同样的顺序走进三间候诊室：先来先看、后来先看、急者先看。"
#
# [[lookFor]]
# en = "First in, first out: who came first is called first."
# zh = "先进先出：最先来的最先叫。"
# at = [{ event = "get", object = "line" }]
#
# [[lookFor]]
# en = "Last in, first out: a stack. Who came last is called first."
# zh = "后进先出：这是栈。最后来的最先叫。"
# at = [{ event = "get", object = "stack" }]
#
# [[lookFor]]
# en = "Smallest first: -1 before 0 before 5. Two with -1 are told apart by what comes next in the tuple, their name."
# zh = "最小的先出：-1 先于 0，0 先于 5。两个 -1 靠元组的下一项（名字）分先后。"
# at = [{ event = "get", object = "emergency" }]
#
# [dress]
# line = "belt"
# stack = "stack"
# emergency = "shelf"
# ///

# Three queues that differ only in who comes out first.
from queue import LifoQueue, PriorityQueue, Queue

# The smaller the number, the more urgent.
EVA = 5  #@param {type:"slider", min:-5, max:5}
PATIENTS = [(EVA, 'Eva, headache'), (0, 'Ben, broken arm'), (-1, 'Kim, bleeding'), (-1, 'Sam, no pulse')]


def call_all(title, room):
    for patient in PATIENTS:
        room.put(patient)
    print(title)
    while not room.empty():
        urgency, name = room.get()
        print(f'  {urgency:2}  {name}')


if __name__ == '__main__':
    line = Queue()
    stack = LifoQueue()
    emergency = PriorityQueue()
    call_all('Queue: first in, first out', line)
    call_all('LifoQueue: last in, first out', stack)
    call_all('PriorityQueue: smallest first', emergency)
