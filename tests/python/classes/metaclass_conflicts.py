"""Metaclasses that conflict, a function as a metaclass, keywords that nobody takes."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def meta_conflict():
    class M1(type):
        pass
    class M2(type):
        pass
    class A(metaclass=M1):
        pass
    class B(metaclass=M2):
        pass
    class C(A, B):
        pass


@show
def meta_func():
    def meta(name, bases, ns, **kw):
        return (name, bases, sorted(ns), kw)
    class A(metaclass=meta, z=1):
        y = 2
    return A


@show
def meta_kw():
    class A(foo=1):
        pass
