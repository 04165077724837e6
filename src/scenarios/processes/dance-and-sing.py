# /// lockstep
# id = "dance-and-sing"
# topic = "processes"
# order = 5
# title = { en = "Dance and sing", zh = "又唱又跳" }
# related = ["process-start", "join-loop"]
#
# [summary]
# en = "One process dances and one sings, each in three half-second moves. Together they need no longer than one of them."
# zh = "一个进程跳舞，一个进程唱歌，各做三下，每下半秒。两个一起做，并不比一个做更久。"
#
# [[lookFor]]
# en = "Two processes with two numbers: the one that dances and the one that sings."
# zh = "两个进程，两个编号：一个在跳，一个在唱。"
# at = [{ event = "output", text = "la la 1" }]
#
# [[lookFor]]
# en = "While one sleeps the other goes on: the lines come in pairs. Which of a pair is first is not promised."
# zh = "一个在睡，另一个照样往前走：输出两行一对。一对里谁先谁后，没有保证。"
# at = [{ event = "output", text = "step 2" }]
#
# [[lookFor]]
# en = "Three seconds of moves, done in one and a half."
# zh = "加起来三秒的动作，一秒半就做完了。"
# at = [{ event = "output", text = "The show took" }]
#
# [[compare]]
# title = { en = "One after the other, in one process", zh = "在一个进程里先后进行" }
# params = { TOGETHER = false }
# ///

# Two processes do two things in the time of one.
import os
import time
from multiprocessing import Process

MOVES = 3  #@param {type:"slider", min:1, max:6}
TOGETHER = True  #@param {type:"boolean"}


def perform(move):
    for number in range(1, MOVES + 1):
        print(f'pid {os.getpid()}: {move} {number}')
        time.sleep(0.5)


def side_by_side():
    artists = [Process(target=perform, name=move, args=(move,)) for move in ('step', 'la la')]
    for artist in artists:
        artist.start()
    for artist in artists:
        artist.join()


def one_after_the_other():
    perform('step')
    perform('la la')


if __name__ == '__main__':
    start = time.perf_counter()
    if TOGETHER:
        side_by_side()
    else:
        one_after_the_other()
    print(f'The show took {time.perf_counter() - start:.1f} s')
