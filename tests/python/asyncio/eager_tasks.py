import asyncio


async def quick(n):
    print('quick', n, asyncio.current_task() is not None)
    return n


async def slow(n):
    print('slow begins', n)
    await asyncio.sleep(0.01)
    print('slow ends', n)


async def main():
    asyncio.get_running_loop().set_task_factory(asyncio.eager_task_factory)
    task = asyncio.create_task(quick(1))
    print('made', task.done(), task.result())
    task = asyncio.create_task(slow(2))
    print('made', task.done(), asyncio.current_task() is main_task)
    await task


async def around():
    global main_task
    main_task = asyncio.current_task()
    await main()


asyncio.run(around())
