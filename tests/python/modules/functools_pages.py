"""functools, name by name: what each answers and refuses."""

import copy
import functools
from functools import *


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


def add(a, b=2, *c, d=4, **e): return (a,b,c,d,e)
check(lambda: (partial(add, 1)(2, d=5)))
check(lambda: (partial(add, 1, d=3).args, partial(add, 1, d=3).keywords, partial(add).func is add))
check(lambda: partial())
check(lambda: partial(1))
check(lambda: (partial(partial(add, 1), 2).args))
check(lambda: partial(len).__class__)


def case_1():
    p=partial(add,1)
    p.x=3
    return p.__dict__


check(case_1)
check(lambda: partial(add).__reduce__()[1:][1][1:])
check(lambda: (copy.copy(partial(len, [1]))()))
check(lambda: partialmethod(1))
check(lambda: (repr(partialmethod(len, 1, a=2))))
class PM:
    def m(self, a, b): return (a, b)
    one = partialmethod(m, 1)
    cm = partialmethod(classmethod(lambda cls, a: (cls.__name__, a)), 5)
check(lambda: PM().one(2))
check(lambda: PM().cm())
check(lambda: PM.cm())
check(lambda: (PM.one(PM(), 3)))
check(lambda: (reduce(lambda a,b: a+b, [1,2,3])))
check(lambda: (reduce(lambda a,b: a+b, [])))
check(lambda: (reduce(lambda a,b: a+b, [], 5)))
check(lambda: (reduce(1, [1,2])))
check(lambda: (reduce(max, 1)))
check(lambda: (sorted([1,3,2], key=cmp_to_key(lambda a,b: b-a))))
check(lambda: (cmp_to_key(lambda a,b: 0)(1) == cmp_to_key(lambda a,b: 0)(2)))
check(lambda: (cmp_to_key(lambda a,b: 0)(1) == 1))
check(lambda: cmp_to_key(len)(1).obj)
@lru_cache(maxsize=2)
def lc(a, b=1): return (a, b)
check(lambda: (lc(1), lc(1), lc(2), lc(3), lc(1), lc.cache_info()))
check(lambda: lc.cache_parameters())
check(lambda: (lc.cache_clear(), lc.cache_info()))
check(lambda: lc.__wrapped__(1))
check(lambda: (lc.__name__, lc.__qualname__, lc.__module__))
check(lambda: lc([]))
check(lambda: lru_cache('a'))
check(lambda: lru_cache(maxsize=None)(len).cache_parameters())
check(lambda: lru_cache(len).cache_info())
check(lambda: lru_cache(maxsize=-5)(len).cache_parameters())
check(lambda: lru_cache(typed=True)(len).cache_parameters())


def case_2():
    @lru_cache(typed=True)
    def f(x): return type(x)
    return f(1), f(1.0), f.cache_info()


check(case_2)
check(lambda: cache(len)([1]))
check(lambda: cache(abs)(-1))
check(lambda: type(lc.cache_info()))
@total_ordering
class TO:
    def __init__(s, v): s.v=v
    def __eq__(s, o): return s.v==o.v if isinstance(o, TO) else NotImplemented
    def __lt__(s, o): return s.v<o.v if isinstance(o, TO) else NotImplemented
check(lambda: (TO(1)<=TO(1), TO(2)>TO(1), TO(1)>=TO(2), TO(1)!=TO(2)))
check(lambda: TO(1) > 1)
check(lambda: (total_ordering(type('X', (), {}))))
@singledispatch
def sd(a, b=1): return 'base'
@sd.register
def _(a: int, b=1): return 'int'
@sd.register(list)
@sd.register(tuple)
def _(a): return 'seq'
@sd.register
def _(a: float | str): return 'fs'
check(lambda: (sd(1), sd(1.5), sd('a'), sd([]), sd({}), sd(True)))
check(lambda: sd.registry.keys())
check(lambda: sd.dispatch(bool)(1))
check(lambda: sd())
check(lambda: sd(b=1))
check(lambda: sd.register(1))
check(lambda: (sd.register('a', len)))
check(lambda: sd.__wrapped__(1))
class SM:
    @singledispatchmethod
    def m(self, a): return 'base'
    @m.register
    def _(self, a: int): return 'int'
    @m.register(str)
    @classmethod
    def _(cls, a): return cls.__name__
    @cached_property
    def cp(self): print('computing'); return 5
check(lambda: (SM().m(1), SM().m('a'), SM().m([])))
check(lambda: SM().m())
check(lambda: singledispatchmethod(1))


def case_3():
    s=SM(); a=s.cp; b=s.cp; d=dict(s.__dict__); del s.cp; return a,b,d,s.cp


check(case_3)
check(lambda: (SM.cp.attrname, SM.cp.func.__name__))
check(lambda: cached_property(1))


def case_4():
    class A:
        __slots__=()
        @cached_property
        def x(self): return 1
    return A().x


check(case_4)


def case_5():
    class A:
        x = y = cached_property(lambda s: 1)
    return A().x


check(case_5)
check(lambda: cached_property(len).__get__(SM()))
check(lambda: (WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES))


def case_6():
    @wraps(add)
    def w(*a): "doc2"
    return w.__name__, w.__doc__, w.__wrapped__ is add, w.__qualname__


check(case_6)
check(lambda: (update_wrapper(lambda: 1, partial(len)).__name__))
check(lambda: functools.Placeholder)
