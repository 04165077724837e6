import gevent


def letters(text, pause):
    for letter in text:
        print(letter, end=' ')
        gevent.sleep(pause)


gevent.joinall([gevent.spawn(letters, text, 0) for text in ('abc', 'defgh', 'i')])
print()
gevent.joinall([gevent.spawn(letters, text, pause) for text, pause in (('ABC', 0.2), ('DEF', 0.07))])
print()


def alarm(delay):
    gevent.sleep(delay)
    print(delay, end=' ')


gevent.joinall([gevent.spawn(alarm, n / 10) for n in (3, 1, 4, 1.5, 9, 2, 6)])
print()
gevent.joinall([gevent.spawn_later(n / 10, alarm, 0) for n in (2, 1)])
print()


# A greenlet that never waits lets nobody else run.
def selfish(name):
    for i in range(3):
        print(name, i, end=' ')


gevent.joinall([gevent.spawn(selfish, name) for name in 'xy'])
print()


# What spawns late runs late.
def chain(n):
    print(n, end=' ')
    if n:
        gevent.spawn(chain, n - 1)
        gevent.sleep(0)
        print(-n, end=' ')


gevent.spawn(chain, 3)
gevent.wait()
print()
