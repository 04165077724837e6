"""Methods behind the built-in functions of numbers."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def conv():
    class I:
        def __int__(self):
            return 3
        def __float__(self):
            return 3.5
        def __bytes__(self):
            return b'b'
        def __round__(self, n=None):
            return ('round', n)
        def __trunc__(self):
            return 9
        def __floor__(self):
            return 8
        def __ceil__(self):
            return 7
        def __divmod__(self, o):
            return ('dm', o)
        def __rdivmod__(self, o):
            return ('rdm', o)
        def __pow__(self, o, m=None):
            return ('pow', o, m)
        def __rpow__(self, o, m=None):
            return ('rpow', o, m)
        def __abs__(self):
            return 'abs'
        def __neg__(self):
            return 'neg'
        def __pos__(self):
            return 'pos'
        def __invert__(self):
            return 'inv'
        def __dir__(self):
            return ['b', 'a']
        def __sizeof__(self):
            return 5
        def __reversed__(self):
            return iter([2,1])
        def __length_hint__(self):
            return 3
    i = I()
    import math
    return int(i), float(i), bytes(i), round(i), round(i, 2), math.trunc(i), math.floor(i), math.ceil(i), divmod(i, 2), divmod(2, i), pow(i, 2), pow(i, 2, 3), i ** 2, 2 ** i, abs(i), -i, +i, ~i, dir(i), list(reversed(i))
