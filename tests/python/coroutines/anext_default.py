"""anext and aiter."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def anext_():
    async def g():
        yield 1
    a = g()
    print(await anext(a), await anext(a, 'dflt'))
    print(aiter(a) is a)
    await anext(a)


@show
async def bad_anext():
    await anext(5)


@show
async def bad_aiter():
    aiter(5)
