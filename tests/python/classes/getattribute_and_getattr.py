"""`__getattribute__`, and `__getattr__` where it fails."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def getattribute():
    class A:
        x = 1
        def __getattribute__(self, n):
            if n == 'y': raise AttributeError('no y')
            if n == 'z': return 'Z'
            return super().__getattribute__(n)
        def __getattr__(self, n):
            return 'fallback ' + n
    a = A()
    return a.x, a.y, a.z, a.w, getattr(a, 'q', 0)
