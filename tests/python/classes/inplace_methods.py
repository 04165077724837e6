"""In-place operators, and what they fall back to."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def inplace():
    class I:
        def __iadd__(self, o):
            return ('iadd', o)
        def __isub__(self, o):
            return NotImplemented
        def __sub__(self, o):
            return ('sub', o)
        def __imatmul__(self, o):
            return 'imm'
        def __matmul__(self, o):
            return 'mm'
        def __rmatmul__(self, o):
            return 'rmm'
        def __ilshift__(self, o):
            return 'ils'
        def __rshift__(self, o):
            return 'rs'
        def __iand__(self, o):
            return 'iand'
        def __ior__(self, o):
            return 'ior'
        def __ixor__(self, o):
            return 'ixor'
        def __ipow__(self, o):
            return 'ipow'
        def __ifloordiv__(self, o):
            return 'ifd'
        def __imod__(self, o):
            return 'imod'
        def __itruediv__(self, o):
            return 'itd'
    out = []
    a = I()
    a += 1
    out.append(a)
    a = I()
    a -= 1
    out.append(a)
    a = I()
    a @= 1
    out.append(a)
    a = I()
    a <<= 1
    out.append(a)
    a = I()
    a >>= 1
    out.append(a)
    a = I()
    a &= 1
    out.append(a)
    a = I()
    a |= 1
    out.append(a)
    a = I()
    a ^= 1
    out.append(a)
    a = I()
    a **= 1
    out.append(a)
    a = I()
    a //= 1
    out.append(a)
    a = I()
    a %= 1
    out.append(a)
    a = I()
    a /= 1
    out.append(a)
    out.append(1 @ I())
    a = I()
    a *= 1
