class Loud:
    def __get__(self, obj, owner):
        return f'got from {type(obj).__name__}'


class A:
    non_data = Loud()


a = A()
print(a.non_data, A.non_data)
a.non_data = 'own'
print(a.non_data)


class Const:
    def __get__(self, obj, owner):
        return 42

    def __set__(self, obj, v):
        raise AttributeError('constant')


class B:
    c = Const()


b = B()
b.__dict__['c'] = 'hidden'
print(b.c)
try:
    b.c = 1
except AttributeError as e:
    print(e)


class cached:
    def __init__(self, f):
        self.f = f
        self.name = f.__name__

    def __get__(self, obj, owner):
        print('computing')
        value = obj.__dict__[self.name] = self.f(obj)
        return value


class C:
    @cached
    def big(self):
        return 99


c = C()
print(c.big, c.big)
