def run(coroutine):
    try:
        coroutine.send(None)
    except StopIteration as stop:
        return stop.value


async def echo():
    value = 0
    while True:
        try:
            value = yield value
        except ValueError as error:
            value = f'caught {error}'
        except GeneratorExit:
            print('told to exit')
            raise


async def main():
    generator = echo()
    print(await anext(generator))
    print(await generator.asend(5))
    print(await generator.athrow(ValueError('v')))
    print(await generator.athrow(ValueError))
    try:
        await generator.athrow(KeyError('k'))
    except KeyError as error:
        print('out', error)
    print(await generator.athrow(ValueError('after the end')))
    generator = echo()
    await anext(generator)
    await generator.aclose()
    generator = echo()
    await generator.aclose()
    print('never begun')
    try:
        await echo().athrow(OSError('at the start'))
    except OSError as error:
        print(error)
    generator = echo()
    try:
        await generator.asend(1)
    except TypeError as error:
        print(error)

    async def stubborn():
        try:
            yield 1
        except GeneratorExit:
            yield 2

    generator = stubborn()
    await anext(generator)
    try:
        await generator.aclose()
    except RuntimeError as error:
        print(error)


run(main())
