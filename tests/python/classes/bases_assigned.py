class C: pass
C.__annotations__ = {'x': int}
print(C.__annotations__, C().__annotations__)
del C.__annotations__
print(C.__annotations__)
class A: 
    def f(self): return 'A'
class B:
    def f(self): return 'B'
class D(A): pass
d = D()
print(d.f()); D.__bases__ = (B,); print(d.f(), D.__mro__, D.__bases__, D in B.__subclasses__(), D in A.__subclasses__())
for bad in [(int,), (), [A], (D,), 5, (A, A), (1,), (object, A)]:
    try:
        D.__bases__ = bad
        print('ok', bad)
    except TypeError as e: print(e)
try: int.__bases__ = (str,)
except TypeError as e: print(e)
try: del D.__bases__
except TypeError as e: print(e)
class E: pass
try: E.__bases__ = (A,)
except TypeError as e: print(e)
class Meta(type):
    def __new__(m, n, b, ns, **k):
        return super().__new__(m, n, b, ns)
class X(metaclass=Meta): pass
print(X, X.__module__, Meta, type('Q', (), {}), Meta('Z', (), {}))
def make():
    return type.__new__(Meta, 'Y', (), {})
print(make())
