import asyncio


async def producer(queue, n):
    for i in range(n):
        await queue.put(i)
        print('put', i, queue.qsize())
    await queue.put(None)


async def consumer(queue):
    while (item := await queue.get()) is not None:
        print('got', item)
        await asyncio.sleep(0.01)
        queue.task_done()
    queue.task_done()


async def main():
    queue = asyncio.Queue(2)
    print(queue, queue.empty(), queue.full(), queue.maxsize)
    await asyncio.gather(producer(queue, 5), consumer(queue))
    await queue.join()
    print(queue)
    queue.put_nowait('a')
    queue.put_nowait('b')
    print(queue, queue.full())
    for action in (lambda: queue.put_nowait('c'), lambda: asyncio.Queue().get_nowait()):
        try:
            action()
        except (asyncio.QueueFull, asyncio.QueueEmpty) as error:
            print(repr(error))
    putter = asyncio.create_task(queue.put('c'))
    await asyncio.sleep(0)
    print(queue, queue.get_nowait())
    await putter
    print(await queue.get(), await queue.get(), queue)
    getters = [asyncio.create_task(queue.get()) for _ in range(2)]
    await asyncio.sleep(0)
    print(queue)
    getters[0].cancel()
    await queue.put('for the second')
    print(await getters[1], getters[0].cancelled())
    for _ in range(4):
        queue.task_done()
    try:
        queue.task_done()
    except ValueError as error:
        print(error)


asyncio.run(main())
