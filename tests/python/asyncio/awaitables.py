import asyncio
import types


class Delayed:
    def __init__(self, seconds, value):
        self.seconds = seconds
        self.value = value

    def __await__(self):
        yield from asyncio.sleep(self.seconds).__await__()
        return self.value


@types.coroutine
def by_generator():
    result = yield from asyncio.sleep(0.01, 'from a generator').__await__()
    return result


async def main():
    print(await Delayed(0.01, 'delayed'))
    print(await asyncio.gather(Delayed(0.02, 1), Delayed(0.01, 2)))
    print(await asyncio.wait_for(Delayed(0.01, 'in time'), 1))
    print(await by_generator())
    print(asyncio.iscoroutine(main), asyncio.iscoroutinefunction(main), asyncio.iscoroutinefunction(print))
    coroutine = asyncio.sleep(0)
    print(asyncio.iscoroutine(coroutine))
    await coroutine
    task = asyncio.ensure_future(Delayed(0.01, 'as a task'))
    print(type(task).__name__, await task, asyncio.ensure_future(task) is task)


asyncio.run(main())
