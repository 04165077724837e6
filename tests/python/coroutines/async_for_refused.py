"""What `async for` does not take."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def afor_bad():
    async for i in [1]:
        pass


@show
async def afor_bad2():
    class A:
        def __aiter__(self):
            return 5
    async for i in A():
        pass


@show
async def agen_noiter():
    async def g():
        yield
    for i in g():
        pass
