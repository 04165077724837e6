def a():
    try:
        return 'try'
    finally:
        print('a finally')


def b():
    try:
        raise ValueError
    finally:
        return 'swallowed'


def c():
    for i in range(3):
        try:
            if i == 1:
                return i
        finally:
            print('c', i)


def d():
    x = 1
    try:
        return x
    finally:
        x = 2


def e():
    try:
        try:
            raise KeyError('one')
        finally:
            raise ValueError('two')
    except ValueError as x:
        return repr(x.__context__)


def f():
    while True:
        try:
            try:
                break
            finally:
                print('f inner')
        finally:
            print('f outer')
    return 'f end'


for fn in (a, b, c, d, e, f):
    print(fn())
