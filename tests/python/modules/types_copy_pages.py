"""types and copy, name by name."""

import collections
import copy
import types


def check(make):
    """Prints what a call answers, or what it raises."""
    try:
        print(repr(make()))
    except Exception as error:
        print(f'{type(error).__name__}: {error}')


check(lambda: (types.SimpleNamespace(a=1, b='x')))
check(lambda: (types.SimpleNamespace({'a':1}, b=2)))
check(lambda: (types.SimpleNamespace([('a',1)])))
check(lambda: types.SimpleNamespace(1))
check(lambda: (types.SimpleNamespace(1,2)))
check(lambda: types.SimpleNamespace(a=1) == types.SimpleNamespace(a=1))


def case_1():
    n=types.SimpleNamespace(a=1); n.s=n; return n


check(case_1)
check(lambda: (copy.replace(types.SimpleNamespace(a=1), a=2)))


def case_2():
    class NS(types.SimpleNamespace): pass
    return NS(x=1)


check(case_2)
check(lambda: types.MappingProxyType({'a':1}))
check(lambda: types.MappingProxyType([]))
check(lambda: types.MappingProxyType({'a':1})['b'])


def case_3():
    types.MappingProxyType({'a':1})['b']=1


check(case_3)
check(lambda: types.MappingProxyType({'a':1}) | {'b':2})
check(lambda: types.MappingProxyType({'a':1}) == {'a':1})
check(lambda: types.MappingProxyType({'a':1}).copy())
check(lambda: (types.new_class('X', (), {}, lambda ns: ns.update(a=1)).a))
check(lambda: (types.prepare_class('X', (), {'metaclass': type})))
check(lambda: (types.resolve_bases((int,))))
check(lambda: types.FunctionType)
check(lambda: (types.MethodType(len, [1])()))
check(lambda: (types.MethodType(len, None)))
check(lambda: (types.MethodType(1, 2)))
check(lambda: (types.ModuleType('m', 'doc').__doc__))
check(lambda: types.ModuleType('m'))
check(lambda: types.CellType(3).cell_contents)
check(lambda: types.CellType().cell_contents)
check(lambda: (types.GenericAlias(list, (int,))))
check(lambda: (types.NoneType, types.EllipsisType, types.NotImplementedType))
check(lambda: types.UnionType)
check(lambda: types.coroutine(1))
check(lambda: types.GetSetDescriptorType)
check(lambda: types.MemberDescriptorType)
check(lambda: types.MethodWrapperType)
check(lambda: types.WrapperDescriptorType)
check(lambda: types.MethodDescriptorType)
check(lambda: types.BuiltinFunctionType)
check(lambda: types.BuiltinMethodType)
check(lambda: (types.LambdaType, types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType, types.CodeType, types.TracebackType, types.FrameType))
check(lambda: type(type.__dict__['__dict__']))


def case_4():
    class S:
        __slots__=('a',)
    return type(S.a), S.a


check(case_4)
check(lambda: str.join)
check(lambda: str.__add__)
check(lambda: int.__dict__['real'])
check(lambda: type.__dict__['__mro__'])
check(lambda: int.real)


def case_5():
    def f(): pass
    return f.__code__.co_name, f.__code__.co_argcount, f.__defaults__, f.__kwdefaults__, f.__closure__


check(case_5)
check(lambda: (copy.copy([1,[2]])))


def case_6():
    class C:
        def __init__(s): s.a=[1]
    c=C(); d=copy.deepcopy(c); return d.a == c.a, d.a is c.a, copy.copy(c).a is c.a


check(case_6)


def case_7():
    class C:
        def __copy__(s): return 'copied'
        def __deepcopy__(s, m): return ('deep', type(m).__name__)
    return copy.copy(C()), copy.deepcopy([C()])


check(case_7)


def case_8():
    class C:
        def __reduce__(s): return (list, ((1,2),))
    return copy.copy(C()), copy.deepcopy(C())


check(case_8)


def case_9():
    class C:
        def __reduce_ex__(s, p): return 'x'
    c=C(); return copy.copy(c) is c, p if 0 else 1


check(case_9)


def case_10():
    class C:
        def __replace__(s, **k): return k
    return copy.replace(C(), a=1)


check(case_10)
check(lambda: (copy.replace(1, a=2)))
check(lambda: copy.replace())
check(lambda: copy.copy(open))
check(lambda: import_lock() if 0 else 1)
check(lambda: copy.Error)


def case_11():
    l=[1]; l.append(l); m=copy.deepcopy(l); return m[1] is m


check(case_11)


def case_12():
    t=([],); return copy.deepcopy(t)[0] is t[0], copy.deepcopy((1,))


check(case_12)
check(lambda: (copy.deepcopy(len) is len, copy.copy(type) is type))
check(lambda: (copy.deepcopy({1:[2]}, {})))


def case_13():
    class C:
        __slots__=('a','b')
    c=C(); c.a=1; d=copy.copy(c); return d.a, hasattr(d,'b')


check(case_13)


def case_14():
    class C:
        def __getstate__(s): return {'z':1}
        def __setstate__(s, st): s.st=st
    return copy.copy(C()).st


check(case_14)


def case_15():
    class D(dict): pass
    d=D(a=1); d.x=5; e=copy.copy(d); return e, e.x, type(e).__name__


check(case_15)


def case_16():
    class D(list): pass
    d=D([1]); d.x=5; e=copy.deepcopy(d); return e, e.x, type(e).__name__


check(case_16)
check(lambda: (copy.copy(collections.deque([1],3))))
check(lambda: copy.deepcopy(collections.OrderedDict(a=[1])))
check(lambda: copy.deepcopy(collections.Counter('aab')))
check(lambda: (copy.copy(collections.defaultdict(list, a=[1]))))
check(lambda: object().__reduce_ex__(2)[1:])
check(lambda: object().__getstate__())
