import asyncio


async def work(name, seconds):
    await asyncio.sleep(seconds)
    if name == 'bad':
        raise ValueError(name)
    return name


async def main():
    for coroutine in asyncio.as_completed([work('c', 0.06), work('a', 0.02), work('b', 0.04)]):
        print(await coroutine)
    tasks = [asyncio.create_task(work(name, seconds)) for name, seconds in (('slow', 0.05), ('quick', 0.01), ('bad', 0.03))]
    async for task in asyncio.as_completed(tasks):
        print(tasks.index(task), task.exception() or task.result())
    try:
        for coroutine in asyncio.as_completed([work('in time', 0.01), work('late', 1)], timeout=0.05):
            print(await coroutine)
    except TimeoutError as error:
        print(repr(error))
    print([await each for each in asyncio.as_completed([])])
    try:
        asyncio.as_completed(tasks[0])
    except TypeError as error:
        print(error)


asyncio.run(main())
