"""What wait takes and how it answers."""
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


async def nap(seconds):
    await asyncio.sleep(seconds)


async def fail():
    raise ValueError('oops')


async def main():
    fast, slow = asyncio.create_task(nap(0.01)), asyncio.create_task(nap(0.02))
    done, pending = await asyncio.wait([fast, slow], return_when=asyncio.FIRST_COMPLETED)
    print(done == {fast}, pending == {slow})
    done, pending = await asyncio.wait({fast, slow, slow})
    print(len(done), len(pending))
    long = asyncio.create_task(nap(1))
    print([len(tasks) for tasks in await asyncio.wait([long], timeout=0.01)], long.done())
    failing = asyncio.create_task(fail())
    done, pending = await asyncio.wait([failing, long], return_when=asyncio.FIRST_EXCEPTION)
    print(done == {failing}, pending == {long}, failing.exception())
    coroutine = nap(0)
    await attempt('nothing', asyncio.wait([]))
    await attempt('a task', asyncio.wait(long))
    await attempt('a coroutine', asyncio.wait([coroutine]))
    await attempt('unknown', asyncio.wait([long], return_when='SOMETIME'))
    coroutine.close()
    print(len((await asyncio.wait(task for task in [fast, slow]))[0]))


asyncio.run(main())
