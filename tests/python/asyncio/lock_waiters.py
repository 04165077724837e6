"""Who waits for a lock gets it in turn, unless cancelled meanwhile."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def shown(thing):
    return repr(thing).partition('[')[2]


async def main():
    lock = asyncio.Lock()
    show('release', lock.release)
    show('with', lambda: lock.__enter__())
    print(await lock.acquire(), lock.locked(), shown(lock))
    order = []

    async def take(name):
        async with lock as nothing:
            order.append((name, nothing))

    tasks = [asyncio.create_task(take(name)) for name in 'abc']
    await asyncio.sleep(0)
    print(shown(lock))
    tasks[0].cancel()
    await asyncio.sleep(0)
    lock.release()
    print(await asyncio.gather(*tasks, return_exceptions=True), order, shown(lock))
    await lock.acquire()
    try:
        await asyncio.wait_for(lock.acquire(), 0.01)
    except TimeoutError:
        print('not in time', shown(lock))
    lock.release()
    print(shown(lock))


asyncio.run(main())
