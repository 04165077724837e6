"""What cannot be awaited."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def await_bad():
    await 5


@show
async def await_bad2():
    class A:
        def __await__(self):
            return 5
    await A()


@show
async def await_gen():
    def g():
        yield
    await g()


@show
async def custom():
    class A:
        def __await__(self):
            yield from asyncio.sleep(0).__await__()
            return 'v'
    return await A()


@show
async def reuse():
    async def f():
        return 1
    c = f()
    await c
    await c
