import pickle


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, str(error).split(' at 0x')[0])


class Q:
    def __init__(self, n): self.n = n
class Bad:
    def __reduce__(self): return 5
attempt(pickle.dumps, Bad())
class NoPickle:
    def __getstate__(self): raise TypeError('no')
attempt(pickle.dumps, NoPickle())
class S:
    def __init__(self): self.a = 1
    def __getstate__(self): return {'b': 2}
    def __setstate__(self, s): self.__dict__.update(s, c=3)
attempt(lambda: vars(pickle.loads(pickle.dumps(S()))))
class D:
    __slots__ = ('x', 'y')
d = D(); d.x = 1; attempt(lambda: pickle.loads(pickle.dumps(d)).x)
a = []; a.append(a); attempt(lambda: pickle.loads(pickle.dumps(a))); z = Q(1); z.n = z; attempt(lambda: (lambda q: q.n is q)(pickle.loads(pickle.dumps(z))))
attempt(lambda: pickle.HIGHEST_PROTOCOL); attempt(lambda: pickle.DEFAULT_PROTOCOL); attempt(lambda: pickle.format_version); attempt(pickle.PicklingError, 1); attempt(lambda: pickle.PickleError.__mro__)
