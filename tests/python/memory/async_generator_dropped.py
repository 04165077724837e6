import asyncio


async def numbers():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
        print('closed')


async def main():
    async for _ in numbers():
        break
    print('after the loop')
    await asyncio.sleep(1)
    generator = numbers()
    print(await anext(generator))
    del generator
    await asyncio.sleep(1)
    print('end of main')


asyncio.run(main())
