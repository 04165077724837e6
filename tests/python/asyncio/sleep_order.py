import asyncio


async def say(after, what):
    result = await asyncio.sleep(after, what)
    print(result)


async def main():
    loop = asyncio.get_running_loop()
    begin = loop.time()
    tasks = [asyncio.create_task(say(seconds, f'after {seconds}')) for seconds in (0.3, 0.1, 0.2, 0, -1)]
    await asyncio.wait(tasks)
    print(0.3 <= loop.time() - begin < 0.6)
    for bad in (float('nan'), 'x', None):
        try:
            await asyncio.sleep(bad)
        except (ValueError, TypeError) as error:
            print(type(error).__name__, error)


asyncio.run(main())
