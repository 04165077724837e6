def worker():
    try:
        while True:
            try:
                yield 'ready'
            except ValueError as e:
                print('handled', e)
                yield 'recovered'
    finally:
        print('cleanup')


g = worker()
print(next(g), g.throw(ValueError('x')), next(g))
try:
    g.throw(KeyError('k'))
except KeyError as e:
    print('out', e)
print(next(g, 'finished'))
h = worker()
next(h)
h.close()
h.close()
print(next(h, 'closed'))


def stubborn():
    for _ in range(2):
        try:
            yield
        except GeneratorExit:
            pass


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as e:
    print(e)
def fresh():
    yield 1
f = fresh()
f.close()
print(list(f))
try:
    fresh().throw(ValueError('never started'))
except ValueError as e:
    print(e)
