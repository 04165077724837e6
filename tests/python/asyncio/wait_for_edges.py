"""wait_for with no time at all, with none to wait, and when it is cancelled itself."""
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


async def nap(seconds, value='slept'):
    await asyncio.sleep(seconds)
    return value


async def fail():
    raise KeyError('inside')


async def keep_on():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        return 'kept on'


async def main():
    for timeout in (None, 1, 0.01, 0, -1):
        await attempt(timeout, asyncio.wait_for(nap(0.05), timeout))
    await attempt('failing', asyncio.wait_for(fail(), 1))
    await attempt('keeping on', asyncio.wait_for(keep_on(), 0.01))
    future = asyncio.get_running_loop().create_future()
    future.set_result('there already')
    await attempt('done', asyncio.wait_for(future, 0))
    task = asyncio.create_task(asyncio.wait_for(nap(1), 5))
    await asyncio.sleep(0.01)
    task.cancel('outside')
    await attempt('cancelled', task)


asyncio.run(main())
