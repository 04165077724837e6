"""`__class_getitem__`, and classes without it."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def class_getitem():
    class A:
        def __class_getitem__(cls, k):
            return cls.__name__, k
    return A[int], A[1,2]


@show
def not_subscriptable():
    class A:
        pass
    return A[int]


@show
def inst_not_sub():
    class A:
        pass
    return A()[1]
