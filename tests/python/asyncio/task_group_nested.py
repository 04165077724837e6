import asyncio


async def child(name, seconds, error=None):
    try:
        await asyncio.sleep(seconds)
        if error:
            raise error
    finally:
        print('left', name)


async def family(name):
    async with asyncio.TaskGroup() as group:
        if name == 'a':
            group.create_task(child(name + '1', 0.5))
        group.create_task(child(name + '2', 0.02, ValueError(name)))


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(family('a'))
            group.create_task(child('b', 1))
    except ExceptionGroup as errors:
        print(repr(errors))
    task = asyncio.create_task(family('c'))
    await asyncio.sleep(0.01)
    task.cancel()
    try:
        await task
    except asyncio.CancelledError:
        print('cancelled from outside', task.cancelled())


asyncio.run(main())
