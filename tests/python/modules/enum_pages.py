"""enum, name by name."""

import enum
import inspect
from enum import *


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


class Co(Enum):
    RED=1; GREEN=2; CRIMSON=1
class Fl(Flag):
    A=1; B=2; C=4; AB=3
class IF(IntFlag):
    X=1; Y=2
class IE(IntEnum):
    ONE=1; TWO=2
class SE(StrEnum):
    A=auto(); B='bee'
check(lambda: (Co.RED, str(Co.RED), repr(Co), Co.RED.name, Co.RED.value, Co(1), Co['GREEN'], Co.CRIMSON is Co.RED))
check(lambda: Co(5))
check(lambda: Co['X'])
check(lambda: Co.X)
check(lambda: Co.RED.GREEN)


def case_1():
    Co.RED.value=3


check(case_1)


def case_2():
    Co.RED=3


check(case_2)


def case_3():
    del Co.RED


check(case_3)


def case_4():
    Co.RED.name='x'


check(case_4)
check(lambda: (len(Co), list(Co), list(reversed(Co)), Co.RED in Co, 1 in Co, 'a' in Co))
check(lambda: Co.__members__)
check(lambda: (Co.RED == 1, IE.ONE == 1, IE.ONE < 2, IE.ONE + 1))
check(lambda: (format(Co.RED), f'{IE.ONE}', f'{IE.ONE:>5}', '%d' % IE.ONE, '%s' % IE.ONE, str(IE.ONE), repr(IE.ONE)))
check(lambda: (str(SE.A), repr(SE.A), SE.A.value, SE.B == 'bee', f'{SE.B}'))
check(lambda: (Fl.A|Fl.B, Fl.A|Fl.C, ~Fl.A, Fl(0), Fl(7), Fl.A & Fl.B, Fl.A ^ Fl.AB, bool(Fl(0)), list(Fl.AB), len(Fl.AB), Fl.A in Fl.AB))
check(lambda: Fl(8))
check(lambda: Fl.A | 1)
check(lambda: (IF.X|8, IF(9), ~IF.X, IF.X|IF.Y, IF.X & 3, repr(IF(8)), str(IF(3)), str(Fl(3)), str(Fl(5)), str(Fl(0)), repr(Fl(0))))
check(lambda: IF.X + 1)
check(lambda: (Enum('An', 'CAT DOG')))
check(lambda: (Enum('An', 'CAT DOG').CAT))
check(lambda: (list(Enum('An', ['CAT','DOG'], start=5))))
check(lambda: (list(Enum('An', {'A':1,'B':2}))))
check(lambda: (list(Enum('An', [('A',7)], module='m', qualname='q.An', type=int))))
check(lambda: (Enum('An', 'A', boundary=None)))


def case_5():
    class X(Co): pass


check(case_5)


def case_6():
    class X(Co):
        BLUE=3


check(case_6)


def case_7():
    class X(Enum):
        A=1
        A=2


check(case_7)


def case_8():
    @unique
    class X(Enum):
        A=1
        B=1


check(case_8)


def case_9():
    class X(Enum):
        def _generate_next_value_(name, start, count, last): return name.lower()
        A=auto()
        B=auto()
    return list(X)


check(case_9)


def case_10():
    class X(Enum):
        _ignore_=['t']
        t=1
        A=2
    return list(X)


check(case_10)


def case_11():
    class X(Enum):
        A=(1,2)
        def __init__(s,a,b): s.a=a; s.b=b
    return X.A.a, X.A, X((1,2))


check(case_11)


def case_12():
    class X(Enum):
        @classmethod
        def _missing_(cls, v): return cls.A
        A=1
    return X('z')


check(case_12)


def case_13():
    class X(Enum):
        @classmethod
        def _missing_(cls, v): return 5
        A=1
    return X('z')


check(case_13)


def case_14():
    class X(Enum):
        A=1
        @member
        def f(s): pass
        @nonmember
        class I: pass
    return list(X)[0], X.I.__name__


check(case_14)


def case_15():
    class X(Enum):
        A=1
        @property
        def desc(s): return s.name.lower()
        @staticmethod
        def st(): return 1
        def __str__(s): return 'S'+s.name
    return X.A.desc, X.st(), str(X.A), f'{X.A}'


check(case_15)


def case_16():
    class X(str, Enum):
        A='a'
    return X.A=='a', str(X.A), f'{X.A}', repr(X.A), X.A.upper()


check(case_16)


def case_17():
    class X(int, Enum):
        A=1
    return X.A+1, str(X.A), f'{X.A}', '%d'%X.A


check(case_17)


def case_18():
    class X(Flag, boundary=KEEP):
        A=1
    return X(9), X(8)


check(case_18)


def case_19():
    class X(Flag, boundary=CONFORM):
        A=1
    return X(9)


check(case_19)


def case_20():
    class X(Flag, boundary=EJECT):
        A=1
    return X(9)


check(case_20)


def case_21():
    class X(Enum):
        A=auto()
        B=auto()
        C=10
        D=auto()
    return list(X)


check(case_21)


def case_22():
    class X(Enum):
        A='a'
        B=auto()


check(case_22)


def case_23():
    class X(Enum):
        _order_='A B'
        A=1
        B=2
    return list(X)


check(case_23)


def case_24():
    class X(Enum):
        _order_='B A'
        A=1
        B=2


check(case_24)


def case_25():
    class X(Enum):
        mro=1


check(case_25)


def case_26():
    class X(Enum):
        A=1
        __private=3
    return list(X)


check(case_26)


def case_27():
    class X(Enum):
        def f(s): return 1
        A=f
    return list(X)


check(case_27)
check(lambda: (type(Co), type(Co.RED), isinstance(Co.RED, Co), EnumMeta is EnumType))
check(lambda: (Co.RED.__class__, Co.__name__, Co.__module__, Co.RED._name_, Co.RED._value_, Co._member_names_, Co._member_map_, Co._value2member_map_))
check(lambda: dir(Co))
check(lambda: dir(Co.RED))
check(lambda: dir(Fl.A)[-8:])


def case_28():
    import pickle, copy; return copy.deepcopy(Co.RED) is Co.RED, copy.copy(Co.RED) is Co.RED


check(case_28)
check(lambda: Co())
check(lambda: (Co(1,2)))
check(lambda: Enum())


def case_29():
    @verify(CONTINUOUS)
    class X(IntEnum):
        A=1
        B=5


check(case_29)
check(lambda: show_flag_values(5))
check(lambda: (enum.bin(5), enum.bin(-5), enum.bin(5, 8)))
check(lambda: enum.property)
check(lambda: enum.EnumDict)
check(lambda: ReprEnum.__mro__)
check(lambda: {Co.RED:1}[Co.RED])
check(lambda: (Co.__doc__, Co.RED.__doc__))
check(lambda: inspect.signature(Co))
check(lambda: Co.__signature__)
check(lambda: (bool(Co.RED), bool(IE.ONE)))
check(lambda: Fl.A.__or__(3))
check(lambda: Fl['A|B'])
check(lambda: (Fl.A.name, (Fl.A|Fl.C).name, (Fl.A|Fl.C).value, Fl(0).name))
check(lambda: (list(Fl), list(Fl(0)), Fl.__members__))
check(lambda: (IF(-1), IF(-2), Fl(-1)))
