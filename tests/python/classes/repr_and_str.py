class A:
    def __repr__(self):
        return 'A()'


class B:
    def __str__(self):
        return 'str of B'

    def __repr__(self):
        return 'repr of B'


class C(B):
    def __str__(self):
        return 'C:' + super().__str__()


print(A(), str(A()), repr(A()), [A()], {'k': A()}, (A(),))
print(B(), [B()], f'{B()} {B()!r} {B()!s}', '%s %r' % (B(), B()))
print(C(), [C()], '{} {!r}'.format(C(), C()))


class Bad:
    def __str__(self):
        return 5


try:
    str(Bad())
except TypeError as e:
    print(e)


class BadRepr:
    def __repr__(self):
        return None


try:
    repr(BadRepr())
except TypeError as e:
    print(e)
print(repr(type(A())).replace('__main__.', ''), A.__qualname__)
