import asyncio


async def work(seconds):
    try:
        await asyncio.sleep(seconds)
        return f'worked {seconds}'
    except asyncio.CancelledError:
        print('cancelled after too long')
        raise


async def refuses():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError:
        return 'an answer at last'


async def main():
    print(await asyncio.wait_for(work(0.01), 1))
    print(await asyncio.wait_for(work(0.01), None))
    for seconds in (0.05, 0, -1):
        try:
            await asyncio.wait_for(work(10), seconds)
        except TimeoutError as error:
            print(repr(error), repr(error.__cause__), asyncio.TimeoutError is TimeoutError)
    print(await asyncio.wait_for(refuses(), 0.02))
    task = asyncio.create_task(work(0.01))
    await task
    print(await asyncio.wait_for(task, 0))
    task = asyncio.create_task(work(10))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.02)
    except TimeoutError:
        print('shielded', task.cancelled(), task.done())
    task.cancel()


asyncio.run(main())
