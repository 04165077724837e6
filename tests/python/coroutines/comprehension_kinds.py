"""Asynchronous comprehensions of all kinds."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def comp():
    async def g():
        for i in range(3):
            yield i
    async def d(x):
        return x * 2
    return [i async for i in g()], {i async for i in g() if i}, {i: await d(i) async for i in g()}, [await d(i) for i in range(2)], [x async for x in (i async for i in g())]
