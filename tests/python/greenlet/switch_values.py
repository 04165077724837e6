from greenlet import getcurrent, greenlet


def first(x, y):
    print('first got', x, y)
    z = second.switch(x + y)
    print('first got', z)
    return 'over'


def second_run(u):
    print('second got', u)
    got = first_greenlet.switch(42)
    print('never printed', got)


first_greenlet = greenlet(first)
second = greenlet(second_run)
print(first_greenlet.switch('hello', ' world'))
print(first_greenlet.dead, second.dead)


def echo(*args, **kwargs):
    print('begun with', args, kwargs)
    while True:
        print('sent', getcurrent().parent.switch())


e = greenlet(echo)
e.switch(1, 2, three=3)
e.switch()
e.switch(None)
e.switch('one')
e.switch('one', 'two')
e.switch(key='value')
e.switch('one', key='value')
e.switch('one', 'two', key='value')
e.switch((1, 2))
e.switch(())


def answers():
    main = getcurrent().parent
    main.switch(1, 2)
    main.switch(a=1)
    main.switch(5, b=2)
    return 'the', 'end'


a = greenlet(answers)
print([a.switch() for _ in range(4)])
print(a.switch(), a.switch(7), a.switch(7, 8), a.switch(x=9))
