"""Tasks that begin at once."""
import asyncio


async def quick(value):
    print('runs', asyncio.current_task().get_name())
    return value


async def slow():
    await asyncio.sleep(0)
    return 'slow'


async def fail():
    raise ValueError('at once')


class Mine(asyncio.Task):
    pass


async def main():
    loop = asyncio.get_running_loop()
    loop.set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(1), name='eager')
    print(task.done(), task.get_name(), await task)
    task = asyncio.create_task(slow())
    print(task.done(), await task)
    task = asyncio.create_task(fail())
    print(task.done(), repr(task.exception()))
    print(await asyncio.gather(quick(2), slow()))
    loop.set_task_factory(asyncio.create_eager_task_factory(Mine))
    task = asyncio.create_task(quick(3), name='mine')
    print(type(task).__name__, task.done(), asyncio.current_task().get_name() != 'mine')
    loop.set_task_factory(None)
    task = asyncio.create_task(quick(4), name='lazy')
    print(task.done(), await task)


asyncio.run(main())
