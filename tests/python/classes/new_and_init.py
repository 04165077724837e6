class Single:
    one = None

    def __new__(cls, *args):
        print('new', cls.__name__, args)
        if cls.one is None:
            cls.one = super().__new__(cls)
        return cls.one

    def __init__(self, x):
        print('init', x)
        self.x = x


a = Single(1)
b = Single(2)
print(a is b, a.x)


class Other:
    def __new__(cls):
        return 'not an Other'

    def __init__(self):
        print('never')


print(Other())


class Bad:
    def __init__(self):
        return 1


try:
    Bad()
except TypeError as e:
    print(e)


class Even(int):
    def __new__(cls, n):
        return super().__new__(cls, n * 2)


print(Even(4) + 1, type(Even(1)).__name__)
try:
    object(1)
except TypeError as e:
    print(e)


class NoInit:
    pass


try:
    NoInit(1)
except TypeError as e:
    print(e)
