import asyncio


async def fail(seconds, error):
    await asyncio.sleep(seconds)
    raise error


async def work(seconds, name):
    try:
        await asyncio.sleep(seconds)
        print('done', name)
        return name
    except asyncio.CancelledError:
        print('cancelled', name)
        raise


async def main():
    try:
        await asyncio.gather(fail(0.05, ValueError('first')), work(0.1, 'a'), fail(0.02, KeyError('sooner')))
    except (ValueError, KeyError) as error:
        print('caught', repr(error))
    await asyncio.sleep(0.15)
    results = await asyncio.gather(fail(0.02, OSError(1)), work(0.01, 'b'), return_exceptions=True)
    print(results)
    group = asyncio.gather(work(1, 'c'), work(1, 'd'))
    await asyncio.sleep(0.01)
    print(group.cancel(), group.done())
    try:
        await group
    except asyncio.CancelledError as error:
        print('group cancelled', repr(error), group.cancelled(), group.done())
    child = asyncio.create_task(work(1, 'e'))
    asyncio.get_running_loop().call_later(0.01, child.cancel)
    try:
        await asyncio.gather(child, work(0.02, 'f'))
    except asyncio.CancelledError:
        print('a child was cancelled')
    print(await asyncio.gather(child, work(0.01, 'g'), return_exceptions=True))


asyncio.run(main())
