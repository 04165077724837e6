def g(name):
    print('enter', name)
    try:
        yield name
        yield name * 2
    finally:
        print('leave', name)


for x in g('a'):
    print(x)
h = g('b')
next(h)
h.close()


def with_return():
    try:
        yield 1
    finally:
        return 'from finally'


w = with_return()
next(w)
print(w.close())
def nested():
    try:
        yield from g('c')
    finally:
        print('outer leave')
n = nested()
print(next(n))
n.close()
