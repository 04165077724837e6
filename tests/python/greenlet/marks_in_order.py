from greenlet import greenlet


def eat():
    print(1)
    player.switch('apple')
    print(5)
    player.switch()
    print(7)


def play(what):
    print(2, what)
    for mark in (3, 4):
        print(mark)
    eater.switch()
    print(6)
    eater.switch()
    print('not reached')


eater = greenlet(eat)
player = greenlet(play)
eater.switch()
print(8)
