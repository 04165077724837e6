from greenlet import getcurrent, greenlet

main = getcurrent()


def numbers(n):
    for i in range(n):
        sent = main.switch(f'asked {i}')
        yield i, sent
    return 'done'


def chained(n):
    result = yield from numbers(n)
    yield result


def consume(n):
    return [item for item in chained(n)]


a, b = greenlet(consume), greenlet(consume)
print(a.switch(2), b.switch(3))
print(a.switch('x'), b.switch('y'))
print(a.switch('x'), b.switch('y'))
print(b.switch('z'), a.dead)

# A generator that stands in a switch is running, whoever asks.
shared = numbers(2)
g = greenlet(lambda: next(shared))
print(g.switch())
try:
    next(shared)
except ValueError as e:
    print(e)
print(g.switch('value'))


def as_generator(function, *args):
    """A generator made of a greenlet: the function may yield from any depth of calls."""
    producer = greenlet(function)
    item = producer.switch(*args)
    while not producer.dead:
        yield item
        item = producer.switch()


def produce(item):
    getcurrent().parent.switch(item)


def walk(tree):
    if isinstance(tree, list):
        for each in tree:
            walk(each)
    else:
        produce(tree)


def start(tree):
    me = getcurrent()

    def visit(tree):
        if isinstance(tree, list):
            for each in tree:
                visit(each)
        else:
            me.parent.switch(tree)
    visit(tree)


print(list(as_generator(walk, [1, [2, [3, 4]], 5])))
print(list(as_generator(start, [[['deep']], 'flat'])))


# Callbacks that the library calls may switch as well.
def ordering():
    return sorted([3, 1, 2], key=lambda n: main.switch(n) or n)


o = greenlet(ordering)
print([o.switch() for _ in range(4)][-1])


class Item:
    def __init__(self):
        self.name = main.switch('name?')

    def __repr__(self):
        return f'<Item {main.switch("repr?")} {self.name}>'


i = greenlet(lambda: f'{Item()!r}')
print(i.switch(), i.switch('n'), i.switch('r'))
