"""Shutting down a queue of asyncio, gently and at once."""
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


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        for immediate in (False, True):
            full, empty = kind(1), kind()
            full.put_nowait(1)
            tasks = [asyncio.create_task(coroutine) for coroutine in (full.put(2), empty.get(), full.join())]
            await asyncio.sleep(0)
            full.shutdown(immediate)
            empty.shutdown(immediate=immediate)
            for task in tasks[:2]:
                await attempt(kind.__name__, task)
            await attempt('get', full.get())
            await attempt('put', full.put(3))
            show('get_nowait', full.get_nowait)
            show('put_nowait', lambda: full.put_nowait(3))
            show('task_done', full.task_done)
            show('task_done', full.task_done)
            await attempt('join', tasks[2])
            print(full.qsize(), full.empty(), full.full())


asyncio.run(main())
