"""
Description: An asynchronous generator that nobody refers to any more is finalized when its loop is closed.
Cause: Objects are not counted; what nothing refers to is found only when memory is short.
Workaround: `contextlib.aclosing`, or `await generator.aclose()`.
"""

import asyncio


async def numbers():
    try:
        yield 1
    finally:
        print('closed')


async def main():
    async for _ in numbers():
        break
    await asyncio.sleep(1)
    print('end of main')


asyncio.run(main())
