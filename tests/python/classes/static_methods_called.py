"""Static methods called in all ways."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def eq_hash():
    class A:
        def __eq__(self, o):
            return True
    print(A() == 1, A() != 1, A.__hash__)
    return hash(A())


@show
def ne():
    class A:
        def __ne__(self, o):
            return 'ne'
    return A() != 1, A() == 1


@show
def cmp_refl():
    class A:
        def __lt__(self, o):
            return 'A<'
        def __gt__(self, o):
            return 'A>'
        def __le__(self, o):
            return NotImplemented
    class B(A):
        def __gt__(self, o):
            return 'B>'
    return A() < A(), 1 < A(), A() < B(), 5 > A()


@show
def cmp_ni():
    class A:
        def __le__(self, o):
            return NotImplemented
    return A() <= A()


@show
def tot():
    import functools
    @functools.total_ordering
    class A:
        def __init__(self, v):
            self.v = v
        def __eq__(self, o):
            return self.v == o.v
        def __lt__(self, o):
            return self.v < o.v
    return A(1) <= A(2), A(1) > A(2), A(2) >= A(2), max(A(1), A(3)).v
