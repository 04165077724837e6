class Pause:
    def __await__(self):
        got = yield 'pause'
        return got


def drive(coroutine):
    """Runs a coroutine to its end; answers every pause with its number."""
    pauses = 0
    try:
        coroutine.send(None)
        while True:
            pauses += 1
            coroutine.send(pauses)
    except StopIteration as stop:
        return stop.value, pauses


async def numbers(n):
    print('begins')
    try:
        for i in range(n):
            got = await Pause()
            sent = yield i, got
            if sent:
                print('was sent', sent)
    finally:
        await Pause()
        print('ends')


async def main():
    async for item in numbers(2):
        print(item)
    generator = numbers(3)
    print(type(generator), generator.__name__, generator.__aiter__() is generator)
    print(await generator.__anext__())
    print(await generator.asend('hello'))
    await generator.aclose()
    try:
        await generator.__anext__()
    except StopAsyncIteration as error:
        print('over', repr(error))
    await generator.aclose()
    return [item async for item in numbers(1)]


print(drive(main()))
