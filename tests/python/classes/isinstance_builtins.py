print(isinstance(True, int), isinstance(1, bool), isinstance(1.0, (int, float)), isinstance('s', str))
print(type(1), type('a'), type([]), type({}), type(()), type(set()), type(None), type(1.5), type(b''))
print(type(print), type(len), type(lambda: 0), type(type), type(object()))
print(type(x for x in []), type(range(1)), type([].append), type(Exception()))


class A:
    def m(self):
        pass


print(type(A), type(A()).__name__, type(A().m), type(A.m), type(NotImplemented), type(...))
print(int.__name__, str.__mro__, bool.__bases__)
for f in (lambda: isinstance(1, 5), lambda: issubclass(1, int), lambda: isinstance(1)):
    try:
        f()
    except TypeError as e:
        print(e)
print(isinstance(1, int | str), isinstance([], int | None))
