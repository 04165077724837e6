"""Semaphores count down to waiters and back."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


def shown(thing):
    return repr(thing).partition('[')[2]


async def main():
    for kind in (asyncio.Semaphore, asyncio.BoundedSemaphore):
        show('negative', lambda: kind(-1))
        semaphore = kind(2)
        print(shown(semaphore), semaphore.locked())
        await semaphore.acquire()
        async with semaphore as nothing:
            print(nothing, shown(semaphore), semaphore.locked())
            waiter = asyncio.create_task(semaphore.acquire())
            await asyncio.sleep(0)
            print(shown(semaphore))
        print(await waiter, shown(semaphore))
        semaphore.release()
        semaphore.release()
        show('once more', semaphore.release)
        print(shown(semaphore))


asyncio.run(main())
