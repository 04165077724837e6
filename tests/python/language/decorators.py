def trace(f):
    def wrapper(*args, **kw):
        print('call', f.__name__, args, kw)
        return f(*args, **kw)

    return wrapper


def tag(name):
    print('make', name)

    def decorate(f):
        print('apply', name)
        return lambda *a: f'<{name}>{f(*a)}</{name}>'

    return decorate


@trace
def add(a, b=1):
    return a + b


@tag('b')
@tag('i')
def text(s):
    return s


print(add(1), add(1, b=5))
print(text('x'))


def register(cls):
    cls.registered = True
    return cls


@register
class C:
    pass


print(C.registered)
