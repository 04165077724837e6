"""All kinds of patterns in one statement."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def match_():
    from dataclasses import dataclass
    @dataclass
    class P:
        x: int
        y: int
    class Q:
        __match_args__ = ('a', 'b')
        def __init__(self, a, b):
            self.a = a
            self.b = b
    def f(v):
        match v:
            case 0 | 1: return 'small'
            case -1: return 'neg'
            case 'a' | b'a': return 'str'
            case None: return 'none'
            case True: return 'true'
            case [1, 2, *rest]: return ('seq', rest)
            case (x, y) if x == y: return 'pair eq'
            case {'k': v2, **rest}: return ('map', v2, rest)
            case P(x=0, y=yy): return ('P0', yy)
            case P(x, y): return ('P', x, y)
            case Q(1, b=bb): return ('Q', bb)
            case int(n): return ('int', n)
            case str() as s: return ('s', s)
            case [[a, [b]], *_]: return a, b
            case float(): return 'float'
            case -1.5: return 1
            case _: return 'other'
    return [f(v) for v in (0, -1, 'a', None, True, [1,2,3], (3,3), {'k':1,'z':2}, P(0,5), P(1,2), Q(1,9), 77, 'zz', [[1,[2]],3], 2.5, {1}, {'q': 1})]
