import asyncio


async def fail(n):
    await asyncio.sleep(0.01 * n)
    raise ValueError(n)


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(1))
        group.create_task(fail(1))
        group.create_task(asyncio.sleep(10))


asyncio.run(main())
