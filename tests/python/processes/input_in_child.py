import multiprocessing
import os
import sys


def ask(who):
    try:
        print(who, 'got', input(f'{who}? '))
    except EOFError as e:
        print(who, 'EOFError', e)


def child():
    ask('child')
    print(repr(sys.stdin.read()), list(sys.stdin))


if __name__ == '__main__':
    ask('main')
    # The standard input of a child of multiprocessing is empty.
    p = multiprocessing.Process(target=child)
    p.start()
    p.join()
    print(p.exitcode)
    ask('main')
