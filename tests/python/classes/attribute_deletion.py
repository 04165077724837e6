"""Deleting attributes, own hooks included."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def delattr_():
    class A:
        def __delattr__(self, n):
            print('del', n)
            object.__delattr__(self, n)
        def __setattr__(self, n, v):
            print('set', n, v)
            object.__setattr__(self, n, v)
    a = A()
    a.x = 1
    del a.x
    del a.x


@show
def del_missing():
    class A:
        pass
    a = A()
    del a.x


@show
def del_class_attr():
    class A:
        x = 1
    del A.x
    del A.x


@show
def del_class_attr_by_inst():
    class A:
        x = 1
    del A().x
