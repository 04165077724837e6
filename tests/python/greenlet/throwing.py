from greenlet import GreenletExit, getcurrent, greenlet

main = getcurrent()


def catcher():
    while True:
        try:
            got = main.switch('ready')
            print('got', got)
        except ValueError as e:
            print('caught', type(e).__name__, e.args)
        except GreenletExit:
            print('asked to go')
            raise


g = greenlet(catcher)
print(g.switch())
print(g.throw(ValueError))
print(g.throw(ValueError, 'text'))
print(g.throw(ValueError, ('a', 'b')))
print(g.throw(ValueError('made')))
print(g.throw(ValueError, ValueError('given')))
print(repr(g.throw()), g.dead)
# The dead let nothing but GreenletExit pass quietly.
print(repr(g.throw()), repr(g.throw(GreenletExit, 'twice')))


def attempt(action):
    try:
        print('answer', action())
    except BaseException as e:
        print(type(e).__name__, e)


attempt(lambda: g.throw(KeyError, 'dead'))
attempt(lambda: main.throw(KeyError('self')))
attempt(lambda: main.throw('abc'))
attempt(lambda: main.throw(int))
attempt(lambda: main.throw(KeyError('a'), 'b'))
attempt(lambda: main.throw(KeyError, KeyError('a'), 'no traceback'))

# What nobody catches goes to the parent.
h = greenlet(catcher)
h.switch()
attempt(lambda: h.throw(IndexError('up')))
print(h.dead)

# A greenlet that has not begun never does.
fresh = greenlet(catcher)
attempt(lambda: fresh.throw(LookupError('early')))
print(fresh.dead)
quiet = greenlet(catcher)
print(repr(quiet.throw()), quiet.dead)
attempt(lambda: greenlet().throw())


# An exception goes to the parent, whoever has thrown it.
def listener():
    try:
        main.switch('listening')
    except IndexError as e:
        return f'listener caught {e}'


listening = greenlet(listener)
print(listening.switch())
speaker = greenlet(lambda: main.switch('speaking'), parent=listening)
print(speaker.switch())
print(speaker.throw(IndexError('thrown')))
print(listening.dead, speaker.dead)


def exiting():
    raise GreenletExit('value')


print(repr(greenlet(exiting).switch()))
print(GreenletExit.__mro__[1].__name__, issubclass(GreenletExit, Exception))
