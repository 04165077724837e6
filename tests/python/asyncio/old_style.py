import asyncio


async def answer():
    return 42


async def fail():
    await asyncio.sleep(0)
    raise ValueError('failed')


async def main():
    task = asyncio.create_task(fail())
    await asyncio.wait([task])
    print(task.done())


async def forever():
    await asyncio.get_running_loop().create_future()


loop = asyncio.get_event_loop()
print(loop.run_until_complete(answer()))
loop.run_until_complete(main())
pending = loop.create_task(forever())
loop.run_until_complete(asyncio.sleep(0.01))
loop.close()
