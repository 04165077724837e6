"""asend, athrow and aclose."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def agen():
    async def g():
        try:
            x = yield 1
            print('got', x)
            yield 2
        except ValueError as e:
            print('caught', e)
            yield 9
        finally:
            print('fin')
    a = g()
    print(await a.asend(None), await a.asend('s'), await a.athrow(ValueError('v')))
    await a.aclose()
    return a.ag_running, a.ag_frame, a.ag_code.co_name, a.ag_await, a.__name__
