import functools
from functools import cached_property, singledispatch, total_ordering


@functools.lru_cache(maxsize=None)
def fib(n): return n if n < 2 else fib(n-1)+fib(n-2)
print(fib(50), fib.cache_info(), fib.__name__)
print(functools.reduce(lambda a,b: a*b, range(1,6)), functools.partial(int, base=2)('101'), functools.partial(max, 3))


@total_ordering
class T:
    def __init__(s, n): s.n = n
    def __eq__(s, o): return s.n == o.n
    def __lt__(s, o): return s.n < o.n
print(T(1) <= T(1), T(2) > T(1), T(1) >= T(2), sorted([T(3),T(1)])[0].n)
class CP:
    @cached_property
    def v(self): print('once'); return 5
cp = CP(); print(cp.v, cp.v)
@singledispatch
def show(x): return 'obj'
@show.register
def _(x: int): return 'int'
print(show(1), show('a'))
