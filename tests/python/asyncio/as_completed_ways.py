"""as_completed in a for and in an async for."""
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


async def nap(seconds, value):
    await asyncio.sleep(seconds)
    return value


async def plain(timeout=None):
    values = []
    for coming in asyncio.as_completed([nap(0.03, 3), nap(0.01, 1), nap(0.02, 2)], timeout=timeout):
        values.append(await coming)
    return values


async def asynchronous(timeout=None):
    tasks = [asyncio.create_task(nap(0.03, 3)), asyncio.create_task(nap(0.01, 1))]
    values = []
    async for task in asyncio.as_completed(tasks, timeout=timeout):
        values.append((await task, task in tasks, task.done()))
    return values


async def main():
    for timeout in (None, 1, 0.005):
        await attempt('for', plain(timeout))
        await attempt('async for', asynchronous(timeout))
    for wrong in (5, [5], nap):
        try:
            print(list(asyncio.as_completed(wrong)))
        except TypeError as error:
            print(error)
    print(list(asyncio.as_completed([])))


asyncio.run(main())
