# /// lockstep
# id = "pipe"
# topic = "queues"
# order = 35
# title = { en = "Two ends of a pipe", zh = "管道的两端" }
# related = ["queue-ipc", "echo-process"]
#
# [summary]
# en = "A guest and a cook talk through a hatch that goes both ways; then parcels come down a chute that goes one way only."
# zh = "客人和厨师隔着窗口你来我往；然后包裹沿滑道往下滑，有去无回。"
#
# [[lookFor]]
# en = "recv waits until something comes in at its end."
# zh = "recv 一直等到自己这一端有东西进来。"
# at = [{ event = "block", object = "hatch" }]
#
# [[lookFor]]
# en = "The guest has closed the other end, and nobody else has it open: recv has nothing more to wait for and raises EOFError."
# zh = "客人关掉了另一端，再没有别人开着它：recv 不必再等，抛出 EOFError。"
# at = [{ event = "output", text = "nobody is there" }]
#
# [[lookFor]]
# en = "A pipe with duplex=False goes one way: its first end only reads, its second only writes."
# zh = "duplex=False 的管道是单向的：第一端只能读，第二端只能写。"
# at = [{ event = "output", text = "read-only" }]
#
# [[lookFor]]
# en = "Every parcel arrives once. With two READERS at the same end, each takes a part of a message, and neither can make sense of it."
# zh = "每个包裹恰好到达一次。把 READERS 调成 2：两个进程在同一端读，各取走一截消息，谁也读不懂。"
# at = [{ event = "receive", object = "bottom" }]
#
# [dress]
# table = "tube"
# hatch = "tube"
# bottom = "tube"
# top = "tube"
#
# [[compare]]
# title = { en = "Two readers at one end", zh = "同一端有两个读者" }
# params = { READERS = 2 }
# ///

# Each process keeps the end that it needs and closes the other.
import time
from multiprocessing import Pipe, Process

READERS = 1  #@param {type:"slider", min:1, max:3}


def cook(hatch, table):
    table.close()
    try:
        while True:
            hatch.send(f'hot {hatch.recv()}')
    except EOFError:
        print('cook: nobody is there any more')


def unload(name, bottom, top):
    top.close()
    try:
        while True:
            print(f'{name} has {bottom.recv()}')
    except EOFError:
        print(f'{name}: nothing more can come')


if __name__ == '__main__':
    table, hatch = Pipe()
    Process(target=cook, args=(hatch, table), name='cook').start()
    hatch.close()
    for order in ('soup', 'rice'):
        table.send(order)
        print(f'guest has {table.recv()}')
    table.close()
    time.sleep(0.5)

    bottom, top = Pipe(duplex=False)
    try:
        bottom.send('a parcel')
    except OSError as error:
        print(f'bottom: {error}')
    for number in range(1, READERS + 1):
        name = f'reader-{number}'
        Process(target=unload, args=(name, bottom, top), name=name).start()
    bottom.close()
    time.sleep(0.5)
    for number in range(1, 4):
        top.send(f'parcel {number}')
    top.close()
