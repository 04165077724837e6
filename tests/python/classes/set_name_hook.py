"""`__set_name__` is called, and its exception goes through."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def set_name():
    class D:
        def __set_name__(self, owner, name):
            self.n = (owner.__name__, name)
            print('set_name', self.n)
        def __get__(self, obj, owner):
            return self if obj is None else self.n
    class A:
        d = D()
    return A().d


@show
def set_name_err():
    class D:
        def __set_name__(self, owner, name):
            raise ValueError('boom')
    class A:
        d = D()
