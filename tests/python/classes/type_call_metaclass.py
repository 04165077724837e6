class M(type):
    def __new__(m, *a, **k):
        print('new', m, a); return super().__new__(m, *a, **k)
    def __init__(c, *a, **k):
        print('init', c.__name__, a); super().__init__(*a, **k)
class A(metaclass=M): pass
X = type('X', (A,), {})
print(type(X))
import abc
class B(abc.ABC):
    @abc.abstractmethod
    def f(self): pass
Y = type('Y', (B,), {'g': 1})
print(type(Y))
try: Y()
except TypeError as e: print(e)
class M2(type): pass
class C(metaclass=M2): pass
try: type('Z', (A, C), {})
except TypeError as e: print(e)
