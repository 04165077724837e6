"""Barriers of asyncio: filled, aborted, reset, and as a context manager."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


def shown(thing):
    return repr(thing).partition('[')[2]


async def main():
    show('none', lambda: asyncio.Barrier(0))
    barrier = asyncio.Barrier(2)
    waiter = asyncio.create_task(barrier.wait())
    await asyncio.sleep(0)
    print(shown(barrier), barrier.n_waiting, barrier.parties, barrier.broken)
    print(await barrier.wait(), await waiter, shown(barrier))
    for end in (barrier.abort, barrier.reset):
        waiter = asyncio.create_task(barrier.wait())
        await asyncio.sleep(0)
        await end()
        await attempt(end.__name__, waiter)
        print(shown(barrier), barrier.broken)
        if barrier.broken:
            await attempt('broken', barrier.wait())
            await barrier.reset()

    async def pass_through():
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(pass_through(), pass_through())))


asyncio.run(main())
