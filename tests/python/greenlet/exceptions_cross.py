import sys

from greenlet import getcurrent, greenlet

main = getcurrent()


def failing():
    def deeper():
        raise ValueError('from below')
    deeper()


try:
    greenlet(failing).switch()
except ValueError as e:
    names = []
    level = e.__traceback__
    while level is not None:
        names.append(level.tb_lineno)
        level = level.tb_next
    print(e, e.__context__, len(names))


# Each greenlet handles its own exceptions.
def handler():
    print('nothing is handled here', sys.exc_info())
    try:
        raise KeyError('inner')
    except KeyError as e:
        main.switch('first')
        print('handled again', sys.exc_info()[1] is e)
        try:
            main.switch('second')
        except IndexError as thrown:
            print('thrown', thrown, thrown.__context__)
        try:
            raise OSError('raised')
        except OSError as raised:
            print('context', repr(raised.__context__))
    print('and nothing here', sys.exc_info()[1])
    return 'third'


h = greenlet(handler)
try:
    raise RuntimeError('outer')
except RuntimeError as outer:
    print(h.switch(), sys.exc_info()[1] is outer)
    print(h.switch(), sys.exc_info()[1] is outer)
print(h.throw(IndexError('i')), sys.exc_info()[1])


# finally and with go on where they were left.
class Block:
    def __enter__(self):
        print('enter')

    def __exit__(self, kind, value, traceback):
        print('exit', kind and kind.__name__)
        return kind is ValueError


def blocks():
    with Block():
        main.switch()
    try:
        with Block():
            main.switch()
    finally:
        print('finally')
        main.switch()
    with Block():
        main.switch()
    return 'unreached'


b = greenlet(blocks)
b.switch()
b.switch()
print(b.throw(ValueError))
b.switch()
try:
    b.throw(KeyError('k'))
except KeyError as e:
    print('out', e, b.dead)
