class Countdown:
    def __init__(self, n):
        self.n = n

    def __aiter__(self):
        return self

    async def __anext__(self):
        if self.n == 0:
            raise StopAsyncIteration
        self.n -= 1
        return self.n


def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def main():
    async for n in Countdown(3):
        print(n)
    else:
        print('else')
    async for n in Countdown(5):
        if n == 3:
            continue
        if n == 1:
            break
        print('loop', n)
    else:
        print('not here')
    return [n async for n in Countdown(3)], {n async for n in Countdown(2) if n}, {n: -n async for n in Countdown(2)}


print(run(main()))


class Wrong:
    def __aiter__(self):
        return self

    def __anext__(self):
        return 5


class NoNext:
    def __aiter__(self):
        return [].__iter__()


async def loop(over):
    async for _ in over:
        pass


for over in ([1], Wrong(), NoNext()):
    try:
        run(loop(over))
    except TypeError as error:
        print(error, '/', error.__cause__)


async def nested():
    return [(a, b) async for a in Countdown(2) for b in 'xy' if a or b == 'x']


print(run(nested()))
