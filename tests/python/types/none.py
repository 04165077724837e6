print(None, [None], str(None), repr(None), None == None, None != 0, bool(None), type(None).__name__)


def f():
    pass


print(f(), print('x'), [].append(1), None is f())
n = None
for g in (lambda: None + 1, lambda: None.x, lambda: n(), lambda: len(None), lambda: n[0], lambda: [x for x in None]):
    try:
        g()
    except Exception as e:
        print(type(e).__name__, e)
try:
    type(None)(1)
except TypeError as e:
    print(e)
