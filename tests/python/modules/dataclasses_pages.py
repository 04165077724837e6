"""dataclasses, name by name."""

import inspect
from dataclasses import *


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@dataclass
class DC:
    a: int
    b: str = 'x'
    c: list = field(default_factory=list, repr=False, compare=False)
check(lambda: (DC(1), DC(1)==DC(1), DC(1)==DC(2), DC(1)!=(1,), DC(a=1,b='y',c=[1]).c))
check(lambda: DC())
check(lambda: (DC(1,2,3,4)))
check(lambda: DC(x=1))
check(lambda: fields(1))
check(lambda: (asdict(DC(1)), astuple(DC(1))))
check(lambda: asdict(DC))
check(lambda: asdict(1))
check(lambda: (asdict(DC(DC(1),c=[DC(2)])), asdict(DC(1), dict_factory=list)))
check(lambda: (replace(DC(1), a=5)))
check(lambda: (replace(DC(1), z=5)))


def case_1():
    import copy; return copy.replace(DC(1), a=7)


check(case_1)
check(lambda: (is_dataclass(DC), is_dataclass(DC(1)), is_dataclass(1)))
check(lambda: (DC.__match_args__, DC.__dataclass_params__))
check(lambda: DC.__doc__)
check(lambda: inspect.signature(DC))


def case_2():
    @dataclass(frozen=True)
    class F:
        a: int
    F(1).a=2


check(case_2)


def case_3():
    @dataclass(frozen=True)
    class F:
        a: int
    del F(1).a


check(case_3)


def case_4():
    @dataclass(frozen=True)
    class F:
        a: int
    F(1).zz=2


check(case_4)


def case_5():
    @dataclass(slots=True)
    class F:
        a: int=1
    f=F(); print(F.__slots__); f.z=1


check(case_5)


def case_6():
    @dataclass(kw_only=True)
    class F:
        a: int=1
        b: int
    return F(b=1)


check(case_6)


def case_7():
    @dataclass(kw_only=True)
    class F:
        a: int=1
    F(1)


check(case_7)


def case_8():
    @dataclass
    class F:
        a: int=1
        _: KW_ONLY
        b: int=2
    return F(1,b=5), inspect.signature(F)


check(case_8)


def case_9():
    @dataclass
    class F:
        a: int=1
        b: int


check(case_9)


def case_10():
    @dataclass
    class F:
        a: list=[]


check(case_10)


def case_11():
    from typing import ClassVar
    @dataclass
    class F:
        a: ClassVar[int]=1
        b: int=0
    return F(3), F.a


check(case_11)


def case_12():
    @dataclass
    class F:
        a: int
    @dataclass
    class G(F):
        b: int=3
    return G(1), G.__mro__[1].__name__


check(case_12)


def case_13():
    @dataclass(eq=False)
    class F:
        a: int
    return F(1)==F(1)


check(case_13)


def case_14():
    @dataclass(init=False)
    class F:
        a: int
    F(1)


check(case_14)


def case_15():
    @dataclass(order=True, eq=False)
    class F:
        a: int


check(case_15)


def case_16():
    @dataclass(order=True)
    class F:
        a: int
        def __lt__(s,o): pass


check(case_16)


def case_17():
    @dataclass(frozen=True)
    class F:
        a: int
    @dataclass
    class G(F): pass


check(case_17)


def case_18():
    @dataclass
    class F:
        a: int = field(default=1, default_factory=list)


check(case_18)


def case_19():
    @dataclass(weakref_slot=True)
    class F: pass


check(case_19)


def case_20():
    @dataclass(slots=True)
    class F:
        __slots__=()
        a:int


check(case_20)
check(lambda: (make_dataclass('M', ['a',('b',int),('c',int,5)])(1,2)))
check(lambda: (make_dataclass('M', ['a','a'])))
check(lambda: (make_dataclass('M', ['1a'])))
check(lambda: (make_dataclass('M', ['class'])))
check(lambda: (make_dataclass('M', [('x',int)], bases=(DC,), namespace={'f':lambda s: 5})(1).f()))
check(lambda: FrozenInstanceError.__mro__)
check(lambda: InitVar[int])
check(lambda: dataclass(1))


def case_21():
    @dataclass
    class F:
        a: 'F' = None
    f=F(); f.a=f; return f


check(case_21)


def case_22():
    @dataclass
    class F:
        a: int = field(init=False, default=3)
    return F()


check(case_22)


def case_23():
    @dataclass
    class F:
        a: int
        def __repr__(s): return 'R'
    return F(1)


check(case_23)


def case_24():
    @dataclass(match_args=False)
    class F:
        a: int
    return hasattr(F,'__match_args__')


check(case_24)


def case_25():
    @dataclass
    class F:
        def __post_init__(self): print('post')
    return F()


check(case_25)
