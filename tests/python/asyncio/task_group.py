import asyncio


async def work(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
        print('done', name)
        return name
    except asyncio.CancelledError:
        print('cancelled', name)
        raise


async def main():
    async with asyncio.TaskGroup() as group:
        first = group.create_task(work('a', 0.02))
        second = group.create_task(work('b', 0.01), name='named')
        print(group, second.get_name())
    print(first.result(), second.result(), group)
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('c', 1))
            group.create_task(work('d', 0.01, ValueError('d')))
            group.create_task(work('e', 0.01, KeyError('e')))
            await asyncio.sleep(5)
            print('not here')
    except* ValueError as errors:
        print(repr(errors))
    except* KeyError as errors:
        print(repr(errors))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(work('f', 1))
            await asyncio.sleep(0.01)
            raise OSError('in the body')
    except ExceptionGroup as errors:
        print(repr(errors), errors.message)
    try:
        async with asyncio.timeout(0.02):
            async with asyncio.TaskGroup() as group:
                group.create_task(work('g', 1))
    except TimeoutError:
        print('timeout around a group')
    coroutines = [work('x', 0), work('y', 0), work('z', 0)]
    late = asyncio.TaskGroup()
    try:
        late.create_task(coroutines[0])
    except RuntimeError as error:
        print(error)
    async with late:
        pass
    try:
        late.create_task(coroutines[1])
    except RuntimeError as error:
        print(error)
    try:
        async with late:
            pass
    except RuntimeError as error:
        print(error)
    coroutines[2].close()


asyncio.run(main())
