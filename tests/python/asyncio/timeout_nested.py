"""Of two timeouts around each other the one that expires speaks."""
import asyncio


async def both(outer, inner):
    try:
        async with asyncio.timeout(outer):
            try:
                async with asyncio.timeout(inner):
                    await asyncio.sleep(1)
            except TimeoutError as error:
                print('inner', type(error.__cause__).__name__)
            await asyncio.sleep(0.5)
            print('outer is not late')
    except TimeoutError:
        print('outer')
    print(asyncio.current_task().cancelling())


async def other_error():
    try:
        async with asyncio.timeout(0.01):
            try:
                await asyncio.sleep(1)
            finally:
                raise ValueError('from the body')
    except ValueError as error:
        print(error, type(error.__context__).__name__)


asyncio.run(both(2, 0.01))
asyncio.run(both(0.1, 0.01))
asyncio.run(both(0.01, 2))
asyncio.run(other_error())
