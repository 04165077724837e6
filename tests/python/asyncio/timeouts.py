import asyncio


async def main():
    loop = asyncio.get_running_loop()
    try:
        async with asyncio.timeout(0.02) as deadline:
            print(deadline.expired(), deadline.when() > loop.time())
            await asyncio.sleep(1)
    except TimeoutError as error:
        print('timed out', repr(error), repr(error.__cause__), deadline.expired(), deadline)
    async with asyncio.timeout(1) as deadline:
        await asyncio.sleep(0.01)
    print(deadline.expired(), deadline)
    async with asyncio.timeout(None) as deadline:
        print(deadline.when(), deadline)
        deadline.reschedule(loop.time() + 0.01)
        try:
            await asyncio.sleep(1)
        except asyncio.CancelledError:
            print('inner sees a cancellation')
    print('swallowed', deadline.expired())
    try:
        async with asyncio.timeout_at(loop.time() - 1):
            await asyncio.sleep(1)
    except TimeoutError:
        print('long ago')
    try:
        async with asyncio.timeout(1):
            async with asyncio.timeout(0.01):
                await asyncio.sleep(1)
    except TimeoutError:
        print('the inner one')
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError('while cancelled')
    except ValueError as error:
        print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
    for bad in (lambda: deadline.reschedule(1), lambda: asyncio.timeout(1).reschedule(1)):
        try:
            bad()
        except RuntimeError as error:
            print(error)
    try:
        async with deadline:
            pass
    except RuntimeError as error:
        print(error)


asyncio.run(main())
