class Yielding:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        got = yield self.value
        return got * 2


async def inner(x):
    print('inner begins')
    got = await Yielding(x)
    print('inner got', got)
    return got + 1


async def outer():
    first = await inner('a')
    second = await inner('b')
    return first, second


coroutine = outer()
print(coroutine.send(None))
print(coroutine.send(10))
try:
    coroutine.send(20)
except StopIteration as stop:
    print(stop.value)


async def expressions():
    return [await inner(n) for n in (1, 2)], {await inner(3): await inner(4)}, (await inner(5)) + 1


coroutine = expressions()
sent = None
while True:
    try:
        print('yielded', coroutine.send(sent))
        sent = 1
    except StopIteration as stop:
        print(stop.value)
        break
