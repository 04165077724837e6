import asyncio


async def cook(name, seconds):
    print('begin', name)
    await asyncio.sleep(seconds)
    print('end', name)
    return name.upper()


async def main():
    print(await asyncio.gather(cook('rice', 0.2), cook('soup', 0.1), cook('tea', 0.3)))
    print(await asyncio.gather())
    same = cook('once', 0.01)
    print(await asyncio.gather(same, same))
    future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.05, future.set_result, 'set')
    print(await asyncio.gather(future, asyncio.sleep(0.01, 'slept')))


asyncio.run(main())
