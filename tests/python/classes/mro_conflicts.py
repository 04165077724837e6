"""Orders of bases that C3 refuses."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def mro():
    class A:
        pass
    class B(A):
        pass
    class C(A, B):
        pass


@show
def mro2():
    class X:
        pass
    class Y:
        pass
    class A(X, Y):
        pass
    class B(Y, X):
        pass
    class C(A, B):
        pass


@show
def dup():
    class X:
        pass
    class A(X, X):
        pass
