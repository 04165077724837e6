def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def numbers():
    yield 1
    yield 2


async def main():
    iterator = aiter(numbers())
    print(await anext(iterator), await anext(iterator, 'default'), await anext(iterator, 'default'))
    try:
        await anext(iterator)
    except StopAsyncIteration:
        print('no more')


run(main())
for call in (lambda: aiter([]), lambda: anext([]), lambda: anext([], 1)):
    try:
        call()
    except TypeError as error:
        print(error)


class Wrong:
    def __aiter__(self):
        return 5


try:
    aiter(Wrong())
except TypeError as error:
    print(error)
