"""Once a timeout is over, no exception is being handled any more."""
import asyncio
import sys


async def main():
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(1)
    except TimeoutError as error:
        print(repr(error), repr(sys.exception()))
    print(sys.exception())
    future = asyncio.get_running_loop().create_future()
    future.get_loop().call_soon(future.set_exception, KeyError('set'))
    try:
        await future
    except KeyError:
        print(repr(sys.exception()))
    print(sys.exception())
    try:
        raise ValueError('new')
    except ValueError as error:
        print(error.__context__)


asyncio.run(main())
