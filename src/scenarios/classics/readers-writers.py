# /// lockstep
# id = "readers-writers"
# topic = "classics"
# order = 54
# title = { en = "Readers and a writer", zh = "读者与写者" }
# related = ["bounded-buffer-condition"]
#
# [summary]
# en = "Three readers may look at the notice board at the same time; the writer needs it alone. There is always some reader in front of it."
# zh = "三位读者可以同时看公告板，写者则要独占。而板前总是有读者在看。"
#
# [[lookFor]]
# en = "The writer comes and has to wait: somebody is reading."
# zh = "写者来了，只能等：有人在看。"
# at = [{ event = "block", thread = "writer", object = "board" }]
#
# [[lookFor]]
# en = "A reader who came later is let in all the same, because others are reading already. The writer starves."
# zh = "后来的读者照样进去了，因为里面已经有人在看。写者就这样被饿着。"
# at = [{ event = "output", text = "writer wants" }, { event = "output", text = "reads" }]
#
# [[lookFor]]
# en = "Only when all readers have gone home is it the writer's turn. With FAIR, readers queue up behind a writer who waits."
# zh = "读者都回家了才轮到写者。打开 FAIR：有写者在等，后来的读者就排到他后面。"
# at = [{ event = "output", text = "writer writes" }]
#
# [[compare]]
# title = { en = "Fair: one queue for all", zh = "公平：大家排一队" }
# params = { FAIR = true }
# ///

# Many may read, or one may write. Who goes first when both want to?
import time
from contextlib import nullcontext
from threading import Lock, Thread

FAIR = False  #@param {type:"boolean"}
VISITS = 4  #@param {type:"slider", min:1, max:8}

board = Lock()  # held by the writer, or by all readers together
counting = Lock()
door = Lock() if FAIR else nullcontext()
readers = 0


def begin_reading():
    global readers
    with door, counting:
        readers += 1
        if readers == 1:
            board.acquire()


def end_reading():
    global readers
    with counting:
        readers -= 1
        if readers == 0:
            board.release()


def read(name, delay):
    time.sleep(delay)
    for _ in range(VISITS):
        begin_reading()
        print(f'{name} reads')
        time.sleep(1)
        end_reading()
        time.sleep(0.2)


def write():
    time.sleep(0.6)
    print('writer wants to write')
    begin = time.monotonic()
    with door, board:
        print(f'writer writes, after {time.monotonic() - begin:.1f} s of waiting')
        time.sleep(0.5)


if __name__ == '__main__':
    names = ('reader-1', 'reader-2', 'reader-3')
    people = [Thread(target=read, args=(name, 0.4 * i), name=name) for i, name in enumerate(names)]
    people.append(Thread(target=write, name='writer'))
    for person in people:
        person.start()
