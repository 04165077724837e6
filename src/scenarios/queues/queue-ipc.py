# /// lockstep
# id = "queue-ipc"
# topic = "queues"
# order = 28
# title = { en = "Letters between processes", zh = "进程之间的信" }
# related = ["producer-consumer", "pipe", "thread-sharing"]
#
# [summary]
# en = "One process writes letters, another reads them and stamps them. The writer looks again: its letter has no stamp."
# zh = "一个进程写信，另一个进程收信并盖章。写信的再看看自己手里的信：上面没有章。"
#
# [[lookFor]]
# en = "The letter leaves the writer's memory as bytes and waits in the mailbox, which belongs to neither of the two."
# zh = "信以字节的形式离开写信进程的内存，在信箱里等着；信箱不属于任何一方。"
# at = [{ event = "put", object = "mailbox" }]
#
# [[lookFor]]
# en = "The reader takes the bytes out and builds a letter of its own from them."
# zh = "读信进程取出这些字节，在自己的内存里重新造出一封信。"
# at = [{ event = "get", object = "mailbox" }]
#
# [[lookFor]]
# en = "The stamp is on the reader's copy only."
# zh = "章只盖在读信进程的那一份上。"
# at = [{ event = "output", text = "reader" }, { event = "output", text = "writer" }]
#
# [dress]
# mailbox = "belt"
# ///

# What goes through a queue between processes is pickled on one side and built anew on the other.
import time
from multiprocessing import Process, Queue

LETTERS = 3  #@param {type:"slider", min:1, max:10}


def write(mailbox):
    for number in range(1, LETTERS + 1):
        letter = {'number': number, 'stamps': []}
        mailbox.put(letter)
        time.sleep(0.5)
        print(f'writer still has {letter}')
    mailbox.put(None)


def read(mailbox):
    while (letter := mailbox.get()) is not None:
        letter['stamps'].append('read')
        print(f'reader now has {letter}')


if __name__ == '__main__':
    mailbox = Queue()
    writer = Process(target=write, args=(mailbox,), name='writer')
    reader = Process(target=read, args=(mailbox,), name='reader')
    writer.start()
    reader.start()
    writer.join()
    reader.join()
    print('mailbox empty:', mailbox.empty())
