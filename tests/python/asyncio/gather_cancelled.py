"""gather, when it or one of its children is cancelled."""
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


async def nap(seconds, value=None):
    try:
        await asyncio.sleep(seconds)
        return value
    except asyncio.CancelledError:
        print('child cancelled', value)
        raise


async def main():
    loop = asyncio.get_running_loop()
    group = asyncio.gather(nap(1, 'a'), nap(1, 'b'))
    await asyncio.sleep(0)
    print(group.cancel('why'), group.done())
    await attempt('group', group)
    print(group.cancelled())
    for return_exceptions in (False, True):
        task = asyncio.create_task(nap(1, 'c'))
        loop.call_later(0.01, task.cancel)
        await attempt(return_exceptions, asyncio.gather(task, nap(0.02, 'd'), return_exceptions=return_exceptions))
    shared = asyncio.create_task(nap(0, 'shared'))
    await attempt('twice', asyncio.gather(shared, shared))
    await attempt('empty', asyncio.gather())
    try:
        asyncio.gather(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
