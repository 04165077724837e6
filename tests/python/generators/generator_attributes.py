def g():
    yield 1


x = g()
print(x.__name__, x.__qualname__, x.gi_frame is not None, x.gi_running)
print(iter(x) is x, hasattr(x, '__next__'), hasattr(x, 'send'))
next(x)
next(x, None)
print(x.gi_frame)
print(repr(g()).split(' at ')[0])
print(type(x).__name__)


class Tree:
    def __init__(self, v, *kids):
        self.v, self.kids = v, kids

    def __iter__(self):
        yield self.v
        for k in self.kids:
            yield from k


print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
