from greenlet import getcurrent, greenlet


def descend(n):
    if n == 0:
        return getcurrent().parent.switch('bottom')
    return descend(n - 1) + 1


# Many stacks stand at different depths at the same time.
stacks = [greenlet(descend) for _ in range(40)]
print({g.switch(depth) for depth, g in enumerate(stacks)})
print([g.switch(100) for g in reversed(stacks)][:5])
print(all(g.dead for g in stacks))


def relay(n):
    """A greenlet within a greenlet within…"""
    if n == 0:
        return [0]
    return greenlet(relay).switch(n - 1) + [n]


print(relay(20))


def endless(n):
    return endless(n + 1)


def careful():
    try:
        endless(0)
    except RecursionError:
        return 'too deep'


print(greenlet(careful).switch())


def ring(n, next_one):
    while True:
        value = getcurrent().parent.switch(n)
        if value is None:
            return next_one


first = greenlet(ring)
second = greenlet(ring)
total = 0
first.switch(1, second)
second.switch(2, first)
for i in range(2000):
    total += (first if i % 2 else second).switch(i + 1)
print(total, first.switch(None) is second, second.switch(None) is first)
