"""`cr_frame` and its like."""
import asyncio


def show(function):
    """Prints what a coroutine function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(asyncio.run(function())))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
async def attrs():
    async def f():
        await asyncio.sleep(0)
    c = f()
    print(c.cr_running, c.cr_await, c.cr_code.co_name, c.cr_frame.f_lineno, c.__name__, c.__qualname__, type(c).__name__, c.cr_suspended, c.cr_origin)
    c.close()
    print(c.cr_frame)
    try:
        c.send(None)
    except RuntimeError as e:
        print(e)
    c = f()
    try:
        c.send(5)
    except TypeError as e:
        print(e)
    try:
        iter(c)
    except TypeError as e:
        print(e)
    try: 
        for x in c:
            pass
    except TypeError as e:
        print(e)
    try:
        next(c)
    except TypeError as e:
        print(e)
    c.close()
