from typing import NamedTuple, TypedDict
class N(NamedTuple):
    """doc"""
    a: int
    b: str = 'x'
    def m(self): return self.a
    @property
    def up(self): return self.b.upper()
    @classmethod
    def of(cls, s): return cls(int(s))
print(N(1), N._field_defaults, N.__annotations__, N(1).m(), N.__doc__, N(1).up, N.of('3'), N._fields, N.__qualname__, N.__module__, N.__bases__)
try: N()
except TypeError as e: print(e)
try: N(1).a = 2
except AttributeError as e: print(e)
M = NamedTuple('M', [('a', int)]); print(M(1), M.__annotations__, isinstance(M(1), tuple))
try:
    class Bad(NamedTuple):
        a: int = 1
        b: int
except TypeError as e: print(e)
try:
    class Bad(NamedTuple):
        a: int
        def _asdict(self): pass
except AttributeError as e: print(e)
class S(N):
    def m(self): return -1
print(S(1), S(1).m(), S(2, b='q'))
class T(TypedDict, total=False):
    x: int
    y: str
print(T(x=1), type(T()), T.__required_keys__, sorted(T.__optional_keys__), T.__total__, T.__annotations__)
class U(T):
    z: int
print(sorted(U.__required_keys__), sorted(U.__optional_keys__), U({'z': 1}))
try: isinstance({}, T)
except TypeError as e: print(e)
match N(1, 'q'):
    case N(a=1, b=z): print(z)
print(N(1) == (1, 'x'), sorted([N(2), N(1)]), dict([N(1, 'w')]), hash(N(1)) == hash((1, 'x')))
