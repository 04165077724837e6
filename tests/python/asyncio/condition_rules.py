"""A condition of asyncio: who may wait and notify, and what it says of itself."""
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
    condition = asyncio.Condition()
    for call in (condition.notify, condition.notify_all, condition.release):
        show('unlocked', call)
    await attempt('wait', condition.wait())
    await attempt('wait_for', condition.wait_for(lambda: False))
    show('other lock', lambda: asyncio.Condition(5))
    lock = asyncio.Lock()
    async with asyncio.Condition(lock):
        print(lock.locked())
    async with condition:
        print(condition.locked(), shown(condition))
        await attempt('in time', asyncio.wait_for(condition.wait(), 0.01))
        await attempt('predicate', condition.wait_for(lambda: 'true'))
        print(condition.locked())
    woken = []

    async def wait(number):
        async with condition:
            await condition.wait()
            woken.append(number)

    tasks = [asyncio.create_task(wait(number)) for number in range(4)]
    await asyncio.sleep(0)
    print(shown(condition))
    for n in (2, 0, 1):
        async with condition:
            condition.notify(n)
        await asyncio.sleep(0.01)
        print(n, woken)
    tasks[3].cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))


asyncio.run(main())
