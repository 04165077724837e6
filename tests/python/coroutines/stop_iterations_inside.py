"""StopIteration out of coroutines and asynchronous generators."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def stopiter():
    raise StopIteration(5)


@show
async def agen_stop():
    async def g():
        yield 1
        raise StopAsyncIteration
    async for i in g():
        pass
