"""What every wrong call says."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def call_errs():
    def f(a, b, *, c):
        pass
    def g(a, /, b):
        pass
    def h():
        pass
    class A:
        def m(self, x):
            pass
    for k in (lambda: f(), lambda: f(1), lambda: f(1,2), lambda: f(1,2,3), lambda: f(1,2,c=3,d=4), lambda: f(1,2,c=1,a=3), lambda: g(a=1,b=2), lambda: g(1, 2, 3), lambda: h(1), lambda: h(a=1), lambda: A().m(), lambda: A().m(1,2), lambda: A.m(), lambda: f(*[1,2], **{'c':1, 'cc':2}), lambda: f(**{1:2}), lambda: f(*5), lambda: f(**5), lambda: f(1, 2, **{'c':1}, **{'c':2}), lambda: g(1, bb=2), lambda: 5(), lambda: len(), lambda: len(1,2), lambda: len(a=1), lambda: [].append(), lambda: [].append(1,2), lambda: 'a'.upper(1), lambda: int.bit_length(), lambda: int.bit_length('a'), lambda: str.upper(5), lambda: list.append(5, 1), lambda: dict.get({}), lambda: isinstance(1), lambda: print(**{'a b':1}), lambda: "a".split(1,2,3), lambda: "a".split(foo=1), lambda: f.__call__(), lambda: None(), lambda: 'a'(), lambda: [](1)):
        try:
            k()
        except Exception as e:
            print(type(e).__name__, e)
        else:
            print('no error')
