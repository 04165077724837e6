"""A timeout knows whether it has expired, and can be moved."""
import asyncio


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


def state(timeout):
    text = repr(timeout)
    return text.partition(' when')[0].rstrip('>'), timeout.expired(), timeout.when() is None


async def sleep_in(delay, seconds):
    timeout = asyncio.timeout(delay)
    print(state(timeout))
    try:
        async with timeout:
            await asyncio.sleep(seconds)
    finally:
        print(state(timeout))
    return 'in time'


async def moved():
    loop = asyncio.get_running_loop()
    async with asyncio.timeout_at(loop.time() + 0.01) as timeout:
        timeout.reschedule(loop.time() + 0.05)
        await asyncio.sleep(0.02)
        timeout.reschedule(None)
        await asyncio.sleep(0.1)
        timeout.reschedule(loop.time() - 1)
        print(state(timeout))
        await asyncio.sleep(1)


async def twice():
    timeout = asyncio.timeout(1)
    async with timeout:
        pass
    async with timeout:
        pass


async def main():
    for delay, seconds in ((1, 0.01), (0.01, 1), (None, 0.01), (0, 1), (-1, 1)):
        await attempt(delay, sleep_in(delay, seconds))
    await attempt('moved', moved())
    await attempt('twice', twice())
    timeout = asyncio.timeout(1)
    try:
        timeout.reschedule(2)
    except RuntimeError as error:
        print(error)


asyncio.run(main())
