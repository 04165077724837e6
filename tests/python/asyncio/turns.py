import asyncio


async def count(name, n):
    for i in range(n):
        print(name, i)
        await asyncio.sleep(0)


async def main():
    await asyncio.gather(count('a', 3), count('b', 2), count('c', 3))
    loop = asyncio.get_running_loop()
    loop.call_soon(print, 'soon')
    print('first')
    handle = loop.call_soon(print, 'never')
    handle.cancel()
    print(handle.cancelled())
    await asyncio.sleep(0)
    print('last')


asyncio.run(main())
