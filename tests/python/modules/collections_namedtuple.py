import copy
import pickle
from collections import namedtuple


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


P = namedtuple('P', 'x y', defaults=[5]); p = P(1); print(p, p.x, p[1], P._fields, P._field_defaults, p._asdict(), p._replace(x=9), P._make([1, 2]), P.__doc__, P.x.__doc__, P.__match_args__, P.__module__, P.__slots__, P.__qualname__, P.x)
attempt(P); attempt(P, 1, 2, 3); attempt(P, 1, z=3); attempt(P, 1, x=3); attempt(P._make, [1]); attempt(p._replace, q=1); attempt(lambda: p.zz); attempt(lambda: P(y=1))
try: p.x = 5
except Exception as e: print(type(e).__name__, e)
try: p.zz = 5
except Exception as e: print(type(e).__name__, e)
attempt(namedtuple, 'P', 'x x'); attempt(namedtuple, 'P', 'x _y'); attempt(namedtuple, 'P', 'x class'); attempt(namedtuple, 'P', '1x'); attempt(namedtuple, 'class', 'x'); attempt(namedtuple, 'P', 'x y', defaults=[1,2,3]); attempt(namedtuple, '1P', ''); attempt(namedtuple, 'P x', '')
print(namedtuple('Q', 'x class x _y 1z ok', rename=True)._fields, namedtuple('E', '')(), namedtuple('F', ['a', 'b'])(1, 2), namedtuple('G', 'a,b')(1, 2), namedtuple('M', 'a', module='mm').__module__)
class S(P):
    __slots__ = ()
    def dist(self): return self.x + self.y
    def __str__(self): return 'S!'
s = S(3, 4); print(s, repr(s), s.dist(), s._replace(x=1), copy.copy(s), copy.deepcopy(s), copy.replace(p, x=2), pickle.loads(pickle.dumps(p)), pickle.loads(pickle.dumps(s)))
print(p == (1, 5), hash(p) == hash((1, 5)), p < (2,), p + (1,), sorted([P(2, 1), P(1, 2)]), P.__mro__, isinstance(p, tuple), p.count(1), p.index(5), len(p))
match p:
    case P(x, y): print(x, y)
match p:
    case P(y=5): print('y5')
x, y = p; print(x, y, p._fields, p.__getnewargs__(), p.__dir__().__class__, '%s-%s' % p, P._make, P.__new__.__qualname__, P._replace.__qualname__, P._asdict.__doc__, P._make.__doc__, P._replace.__doc__, P.__new__.__doc__)
