"""What `async with` does not take."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def awith_bad():
    async with 5:
        pass


@show
async def awith_bad2():
    class A:
        async def __aenter__(self):
            pass
    async with A():
        pass


@show
async def awith_sync():
    class A:
        def __enter__(self):
            pass
        def __exit__(self, *a):
            pass
    async with A():
        pass


@show
async def with_async():
    class A:
        async def __aenter__(self):
            pass
        async def __aexit__(self, *a):
            pass
    with A():
        pass
