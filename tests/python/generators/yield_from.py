def inner():
    x = yield 1
    print('inner got', x)
    try:
        yield 2
    except ValueError:
        print('inner handled')
        yield 3
    return 'result'


def outer():
    r = yield from inner()
    print('outer got', r)
    yield from [10, 20]
    yield from (c for c in 'ab')
    return 'all'


g = outer()
print(next(g), g.send('hi'), g.throw(ValueError), next(g), next(g), next(g), next(g))
try:
    next(g)
except StopIteration as e:
    print(e.value)


def flatten(x):
    for item in x:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4]], 5], [[6]]])))
try:
    list((lambda: (yield from 5))())
except TypeError as e:
    print(e)
