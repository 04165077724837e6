"""A metaclass with `__prepare__`, keywords, and operators of its own."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def meta():
    class M(type):
        @classmethod
        def __prepare__(mcs, name, bases, **kw):
            print('prepare', name, bases, kw)
            return {'injected': 5}
        def __new__(mcs, name, bases, ns, **kw):
            print('new', name, kw, sorted(k for k in ns if not k.startswith('__')))
            return super().__new__(mcs, name, bases, ns)
        def __init__(cls, name, bases, ns, **kw):
            print('init', name, kw)
            super().__init__(name, bases, ns)
        def __call__(cls, *a):
            print('call', a)
            return super().__call__(*a)
        def __instancecheck__(cls, obj):
            return obj == 5
        def __subclasscheck__(cls, sub):
            return sub is int
        def __len__(cls):
            return 3
        def __iter__(cls):
            return iter('xy')
        def __getitem__(cls, k):
            return k
        def __contains__(cls, k):
            return k == 1
        def __getattr__(cls, n):
            return 'meta ' + n
        def __repr__(cls):
            return '<M %s>' % cls.__name__
        def __add__(cls, o):
            return 'added'
        def __eq__(cls, o):
            return cls is o
        def __hash__(cls):
            return 1
        @property
        def prop(cls):
            return 'prop'
    class A(metaclass=M, key=1):
        x = injected
        def __init__(self, *a):
            print('A init', a)
    a = A(1)
    return A.x, isinstance(5, A), isinstance(6, A), issubclass(int, A), len(A), list(A), A[3], 1 in A, A.foo, A, A + 1, A.prop, type(A)
