import copy
import pickle

from greenlet import error, getcurrent, greenlet


def shown(g):
    words = repr(g).split()
    has_thread = words[4] != '(otid=0x(nil))'
    return ' '.join(words[:3] + [f'{has_thread=}'] + words[5:])


def work():
    print('inside', bool(g), g.dead, shown(g))
    main.switch()


class Named(greenlet):
    pass


main = getcurrent()
g = greenlet(work)
print('new', bool(g), g.dead, shown(g))
g.switch()
print('left', bool(g), g.dead, shown(g))
g.switch()
print('ended', bool(g), g.dead, shown(g))
print(shown(main))
print(shown(Named()))
print(getcurrent() is main, greenlet.getcurrent() is main)
print(greenlet.error is error, greenlet.GreenletExit.__name__, error.__mro__[1].__name__)
for action in (lambda: copy.copy(g), lambda: copy.deepcopy(g), lambda: pickle.dumps(g)):
    try:
        action()
    except TypeError as e:
        print(e)
print(main.switch(), main.switch(1), main.switch(1, 2), main.switch(k=1))
