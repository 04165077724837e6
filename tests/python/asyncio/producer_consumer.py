import asyncio


async def producer(name, queue, items):
    for item in items:
        await asyncio.sleep(0.02)
        await queue.put((name, item))
        print(name, 'made', item)


async def consumer(name, queue):
    while True:
        source, item = await queue.get()
        await asyncio.sleep(0.07)
        print(name, 'used', item, 'of', source)
        queue.task_done()


async def main():
    queue = asyncio.Queue(maxsize=2)
    consumers = [asyncio.create_task(consumer(f'c{n}', queue)) for n in range(2)]
    await asyncio.gather(producer('p', queue, range(5)))
    await queue.join()
    for task in consumers:
        task.cancel()
    print(await asyncio.gather(*consumers, return_exceptions=True))


asyncio.run(main())
