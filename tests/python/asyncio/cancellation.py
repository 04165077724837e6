import asyncio


async def worker(name):
    try:
        print(name, 'works')
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print(name, 'is cancelled', error.args)
        raise
    finally:
        print(name, 'cleans up')


async def stubborn():
    for attempt in range(3):
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print('no', attempt)
    return 'finished all the same'


async def main():
    task = asyncio.create_task(worker('a'))
    await asyncio.sleep(0.01)
    print(task.cancel('enough'), task.cancelled(), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('main sees', error.args, task.cancelled(), task.done())
    print(task.cancel())
    unborn = asyncio.create_task(worker('b'))
    unborn.cancel()
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print(unborn.cancelled(), unborn.done())
    try:
        unborn.result()
    except asyncio.CancelledError as error:
        print('result', error.args)
    task = asyncio.create_task(stubborn())
    for _ in range(3):
        await asyncio.sleep(0.01)
        task.cancel()
    print(await task, task.cancelled(), task.cancelling(), task.uncancel())
    outer = asyncio.create_task(asyncio.wait([asyncio.create_task(worker('c'))]))
    await asyncio.sleep(0.01)
    outer.cancel()
    await asyncio.sleep(0.01)
    print('outer', outer.cancelled(), [t.get_coro().__name__ for t in asyncio.all_tasks() if t is not asyncio.current_task()])


asyncio.run(main())
print('end')
