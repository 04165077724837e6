import asyncio


async def main():
    for kind in (asyncio.Queue, asyncio.LifoQueue, asyncio.PriorityQueue):
        queue = kind()
        for item in (5, 0, -1, 3):
            await queue.put(item)
        print(kind.__name__, queue, [await queue.get() for _ in range(4)])
    queue = asyncio.Queue(1)
    queue.put_nowait(1)
    putter = asyncio.create_task(queue.put(2))
    await asyncio.sleep(0)
    queue.shutdown()
    print(queue)
    print(queue.get_nowait())
    for action in (queue.get(), queue.put(1), putter):
        try:
            await action
        except asyncio.QueueShutDown as error:
            print(repr(error))
    queue = asyncio.Queue()
    getter = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.shutdown(immediate=True)
    try:
        await getter
    except asyncio.QueueShutDown as error:
        print(repr(error))
    queue = asyncio.Queue()
    queue.put_nowait(1)
    joined = asyncio.create_task(queue.join())
    await asyncio.sleep(0)
    print(joined.done())
    queue.shutdown(immediate=True)
    await joined
    print('joined')


asyncio.run(main())
