import asyncio


async def fail(text):
    raise ValueError(text)


async def main():
    asyncio.create_task(fail('nobody asks'))
    asked = asyncio.create_task(fail('asked'))
    await asyncio.sleep(0.01)
    print(repr(asked.exception()))
    print('end of main')


asyncio.run(main())
