"""`super` with wrong arguments."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def super_noargs():
    def f():
        return super()
    f()


@show
def super_bad():
    class A:
        pass
    super(A, 5).x


@show
def super_bad2():
    super(5, 5)


@show
def super_del():
    class A:
        def f(self):
            del self
            return super().__init__()
    A().f()
