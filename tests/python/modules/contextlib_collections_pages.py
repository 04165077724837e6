"""contextlib, collections, abc, numbers and reprlib, name by name."""

import abc
import contextlib
import decimal
import fractions
import io
import numbers
import reprlib
from collections import *


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


@contextlib.contextmanager
def cm(x=1):
    "docs"
    try: yield x
    except ValueError: print('caught')


def case_1():
    with cm(3) as v: return v


check(case_1)


def case_2():
    with cm(3): raise ValueError


check(case_2)


def case_3():
    with cm(3): raise KeyError(1)


check(case_3)


def case_4():
    c=cm(); c.__enter__(); c.__enter__()


check(case_4)


def case_5():
    @contextlib.contextmanager
    def g():
        if 0: yield
    with g(): pass


check(case_5)


def case_6():
    @contextlib.contextmanager
    def g():
        yield
        yield
    with g(): pass


check(case_6)


def case_7():
    @contextlib.contextmanager
    def g():
        try: yield
        except Exception: yield
    with g(): raise ValueError


check(case_7)


def case_8():
    @contextlib.contextmanager
    def g():
        yield
    with g(): raise StopIteration(3)


check(case_8)


def case_9():
    @cm(5)
    def f(): return 'dec'
    return f(), f()


check(case_9)


def case_10():
    with contextlib.suppress(ValueError, KeyError): raise KeyError


check(case_10)


def case_11():
    with contextlib.suppress(ValueError): raise KeyError(1)


check(case_11)


def case_12():
    with contextlib.suppress(ValueError): raise ExceptionGroup('g',[ValueError(1),KeyError(2)])


check(case_12)


def case_13():
    with contextlib.suppress(ValueError): raise ExceptionGroup('g',[ValueError(1)])


check(case_13)


def case_14():
    s=io.StringIO()
    with contextlib.redirect_stdout(s) as t: print('hi')
    return s.getvalue(), t is s


check(case_14)


def case_15():
    import sys; s=io.StringIO()
    with contextlib.redirect_stderr(s): print('hi', file=sys.stderr)
    return s.getvalue()


check(case_15)


def case_16():
    with contextlib.nullcontext(5) as x: return x


check(case_16)


def case_17():
    class C:
        def close(s): print('closed')
    with contextlib.closing(C()) as c: pass


check(case_17)


def case_18():
    with contextlib.ExitStack() as st:
        st.callback(print, 'a', sep='-')
        st.push(lambda *e: print('exit', e[0]))
        st.enter_context(cm())
        print('in')


check(case_18)


def case_19():
    with contextlib.ExitStack() as st:
        st.push(lambda *e: True)
        raise ValueError
    return 'ok'


check(case_19)


def case_20():
    st=contextlib.ExitStack(); st.callback(print,'x'); s2=st.pop_all(); st.close(); print('now'); s2.close()


check(case_20)
check(lambda: contextlib.ExitStack().enter_context(1))
check(lambda: contextlib.ExitStack().push(1))
check(lambda: contextlib.AbstractContextManager())


def case_21():
    class CD(contextlib.ContextDecorator):
        def __enter__(s): print('in'); return s
        def __exit__(s,*a): print('out')
    @CD()
    def f(): print('body')
    f()


check(case_21)


def case_22():
    import os
    with contextlib.chdir('/'): return os.getcwd()


check(case_22)


def case_23():
    with 1: pass


check(case_23)


def case_24():
    class NoExit:
        def __enter__(s): pass
    with NoExit(): pass


check(case_24)
check(lambda: (deque([1,2],maxlen=3), deque([1,2,3]).rotate(1), deque('abc')))
check(lambda: deque(1))
check(lambda: (deque([],-1)))
check(lambda: (deque([],'a')))
check(lambda: deque().pop())
check(lambda: deque().popleft())
check(lambda: deque([1])[5])
check(lambda: deque([1]).remove(2))
check(lambda: deque([1]).index(2))
check(lambda: (deque([1,2]).insert(1,9)))
check(lambda: (deque([1],1).insert(0,2)))
check(lambda: deque([1]) + [2])
check(lambda: (deque([1])+deque([2]), deque([1])*2, deque([1])<deque([2]), deque([1])==[1]))


def case_25():
    d=deque([1,2]);
    for x in d: d.append(1)


check(case_25)
check(lambda: (deque([1,2,1]).count(1), deque([1,2]).copy(), deque([1,2]).maxlen))


def case_26():
    d=deque([1]); d.append(d); return d


check(case_26)
check(lambda: (Counter('abca'), Counter(a=1)['z'], Counter('aab').most_common(1), sorted(Counter('aab').elements()), Counter('aab').total()))
check(lambda: (Counter('aab')-Counter('ab'), Counter('aab')+Counter('b'), Counter('ab')&Counter('a'), Counter('a')|Counter('b'), +Counter(a=-1,b=1), -Counter(a=-1), Counter(a=1)<=Counter(a=2)))
check(lambda: Counter(1))
check(lambda: (Counter([1],[2])))
check(lambda: Counter.fromkeys('a'))
check(lambda: Counter('a').update(1))


def case_27():
    c=Counter('a'); c.subtract('ab'); return c


check(case_27)
check(lambda: (Counter({'a':'x','b':1})))
check(lambda: (Counter(a=1) == {'a':1}, Counter(a=0)==Counter()))
check(lambda: (OrderedDict(a=1,b=2), OrderedDict(a=1).move_to_end('a'), OrderedDict([(1,2)])==OrderedDict([(1,2)]), OrderedDict([(1,2),(3,4)])==OrderedDict([(3,4),(1,2)]), OrderedDict(a=1)|{'b':2}))
check(lambda: OrderedDict().popitem())
check(lambda: OrderedDict().move_to_end('x'))
check(lambda: (OrderedDict(a=1,b=2).popitem(last=False), list(reversed(OrderedDict(a=1,b=2)))))
check(lambda: OrderedDict(a=1).pop('z'))
check(lambda: OrderedDict(1))
check(lambda: defaultdict(int))
check(lambda: (defaultdict(list,{'a':1}), defaultdict(None)))
check(lambda: (defaultdict(int)['a'], defaultdict(lambda: 5).default_factory is None))
check(lambda: defaultdict(None)['a'])
check(lambda: defaultdict(1))
check(lambda: defaultdict(int) | {'a':1})


def case_28():
    d=defaultdict(list); d['d']=d; return d


check(case_28)
check(lambda: (namedtuple('P','x y')(1,2), namedtuple('P','x,y')._fields))
check(lambda: (namedtuple('P','x y')(1)))
check(lambda: (namedtuple('P','x y')(1,2,3)))
check(lambda: (namedtuple('P','x y')(1,z=2)))
check(lambda: (namedtuple('P','x x')))
check(lambda: (namedtuple('P','_x')))
check(lambda: (namedtuple('P','class')))
check(lambda: (namedtuple('1P','x')))
check(lambda: (namedtuple('P','x class x',rename=True)._fields))
check(lambda: (namedtuple('P','x y',defaults=[1,2,3])))
check(lambda: (namedtuple('P','x y',defaults=[5])(1), namedtuple('P','x y',defaults=[5])._field_defaults))
NTP=namedtuple('NTP','x y')
check(lambda: (NTP(1,2)._replace(x=5), NTP(1,2)._asdict(), NTP._make([1,2])))
check(lambda: (NTP(1,2)._replace(z=5)))
check(lambda: NTP._make([1]))


def case_29():
    NTP(1,2).x=3


check(case_29)


def case_30():
    NTP(1,2).z=3


check(case_30)
check(lambda: (NTP(1,2)[5]))
check(lambda: (NTP.x, NTP.__doc__, NTP.x.__doc__))
check(lambda: (NTP.__match_args__, NTP(1,2)==(1,2), NTP(1,2)<(2,), NTP(1,2)+(3,)))
check(lambda: inspect.signature(NTP))
check(lambda: (NTP.__new__.__name__, NTP.__slots__, NTP._replace.__qualname__))
check(lambda: (ChainMap({'a':1},{'b':2}), ChainMap({'a':1},{'a':2})['a'], len(ChainMap({'a':1},{'a':2})), ChainMap().new_child({'x':1}), ChainMap({},{1:2}).parents))
check(lambda: ChainMap()['x'])
check(lambda: ChainMap().pop('x'))
check(lambda: ChainMap().popitem())


def case_31():
    del ChainMap({},{'a':1})['a']


check(case_31)
check(lambda: (UserDict(a=1), UserList([1]), UserString('a'), UserDict()['x'] if 0 else 1))
check(lambda: UserDict()['x'])
check(lambda: (UserList([1])+[2], UserString('a')+'b', UserString('abc').upper(), UserString('a')*2, UserList([2,1])[0:1]))


def case_32():
    class A(abc.ABC):
        @abc.abstractmethod
        def f(s): pass
        @abc.abstractmethod
        def g(s): pass
    A()


check(case_32)


def case_33():
    class A(abc.ABC):
        @abc.abstractmethod
        def f(s): pass
    return A.__abstractmethods__, A.register(int), isinstance(1, A), issubclass(int, A)


check(case_33)


def case_34():
    class A(abc.ABC):
        @classmethod
        def __subclasshook__(cls, C): return hasattr(C,'append')
    return isinstance([], A), isinstance(1, A)


check(case_34)
check(lambda: abc.get_cache_token)
check(lambda: abc.ABC.register(1))
check(lambda: abc.update_abstractmethods(int))
check(lambda: numbers.Integral())
check(lambda: (isinstance(decimal.Decimal(1), numbers.Number), isinstance(fractions.Fraction(1), numbers.Rational)))
check(lambda: (reprlib.repr(list(range(100))), reprlib.repr('a'*100), reprlib.repr({i:i for i in range(10)}), reprlib.repr(10**100), reprlib.repr({1,2,3,4,5,6,7,8})))
check(lambda: (reprlib.Repr().maxlevel, reprlib.Repr(fillvalue='~').repr([1]*10), reprlib.repr([[[[[[[1]]]]]]]), reprlib.repr(deque(range(9))), reprlib.repr(frozenset([1]))))


def case_35():
    class X(Flag):
        A=auto()
        B=auto()
        AB=A|B
        C=auto()
    return list(X), X.AB


check(case_35)


def case_36():
    class X(IntEnum):
        A=auto()
        B=A+10
        C=auto()
    return list(X)


check(case_36)


def case_37():
    class X(Enum):
        A=(auto(),'x')
        B=(auto(),'y')
    return list(X)


check(case_37)


def case_38():
    class X(StrEnum):
        A=auto()
        B=auto()
    return list(X)


check(case_38)


def case_39():
    class M(EnumMeta):
        def __new__(m,n,b,ns,**k): return super().__new__(m,n,b,ns,**k)
    class X(Enum, metaclass=M):
        A=auto()
    return list(X)


check(case_39)


def case_40():
    class B(Enum):
        def hi(s): return s.value
    class X(B):
        A=auto()
    return X.A.hi()


check(case_40)
