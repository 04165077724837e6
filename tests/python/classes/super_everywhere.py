"""`super` in nested functions, class methods, comprehensions and properties."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def super_nested():
    class A:
        def f(self):
            return 'A.f'
        @classmethod
        def c(cls):
            return 'A.c ' + cls.__name__
        @staticmethod
        def s():
            return 'A.s'
        @property
        def p(self):
            return 'A.p'
    class B(A):
        def f(self):
            def inner():
                return super(B, self).f()
            g = lambda: super(B, self).f()
            return inner(), g(), super().f(), [super(B, self).f() for _ in range(1)]
        @classmethod
        def c(cls):
            return super().c(), super(B, cls).c()
        @staticmethod
        def s():
            return super(B, B).s()
        @property
        def p(self):
            return super().p
    b = B()
    return b.f(), B.c(), B.s(), b.p, repr(super(B, b)).split(' object')[0], super(B, b).__thisclass__, super(B,b).__self_class__


@show
def super_comp():
    class A:
        def f(self):
            return 1
    class B(A):
        def f(self):
            return [super().f() for i in range(2)]
    return B().f()


@show
def super_unbound():
    class A:
        pass
    return repr(super(A))


@show
def super_missing():
    class A:
        def f(self):
            return super().nothing
    A().f()


@show
def super_set():
    class A:
        def f(self):
            super().x = 1
    A().f()
