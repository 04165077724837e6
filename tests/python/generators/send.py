def average():
    total, n, result = 0, 0, None
    while True:
        x = yield result
        total += x
        n += 1
        result = total / n


g = average()
print(next(g), g.send(10), g.send(20), g.send(0))


def echo():
    received = yield 'first'
    while received is not None:
        received = yield f'echo {received}'
    return 'done'


e = echo()
print(next(e), e.send('a'), e.send(5))
try:
    e.send(None)
except StopIteration as s:
    print('returned', s.value)
try:
    echo().send('early')
except TypeError as t:
    print(t)
