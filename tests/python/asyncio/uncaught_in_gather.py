import asyncio


async def step(n):
    await asyncio.sleep(0.01 * n)
    if n == 2:
        raise RuntimeError('step two')


async def main():
    await asyncio.gather(*[step(n) for n in range(4)])


asyncio.run(main())
