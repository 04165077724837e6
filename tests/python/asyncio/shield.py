import asyncio


async def important():
    await asyncio.sleep(0.03)
    print('the important thing is done')
    return 42


async def main():
    inner = asyncio.create_task(important())

    async def waiter():
        try:
            return await asyncio.shield(inner)
        except asyncio.CancelledError:
            print('the waiter is cancelled')
            raise

    task = asyncio.create_task(waiter())
    await asyncio.sleep(0.01)
    task.cancel()
    await asyncio.sleep(0)
    print(task.cancelled(), inner.cancelled())
    print(await inner, await asyncio.shield(inner))
    outer = asyncio.shield(asyncio.create_task(asyncio.sleep(0.01, 'slept')))
    print(await outer)


asyncio.run(main())
