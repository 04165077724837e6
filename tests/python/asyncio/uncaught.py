import asyncio


async def divide(a, b):
    await asyncio.sleep(0.01)
    return a / b


async def main():
    task = asyncio.create_task(divide(1, 0))
    await asyncio.sleep(0.02)
    await task


asyncio.run(main())
