import asyncio


async def nap():
    await asyncio.sleep(0.02)


def shown(task):
    """Without the places where the library is."""
    text = repr(task)
    return text.split(' coro=')[0], text.split(' at ')[0].split('coro=')[1]


async def main():
    task = asyncio.create_task(nap(), name='napping')
    print(shown(task))
    await asyncio.sleep(0.01)
    print(shown(task), 'wait_for=<Future pending cb=[Task.task_wakeup()]>' in repr(task))
    task.cancel()
    print(shown(task))
    try:
        await task
    except asyncio.CancelledError:
        pass
    print(shown(task))
    done = asyncio.create_task(asyncio.sleep(0, 'x' * 50))
    await done
    print(repr(done).split('result=')[1])
    handle = asyncio.get_running_loop().call_later(1, print)
    print(repr(handle)[:17], handle.when() > 0)
    handle.cancel()
    print(repr(handle)[:22])
    future = asyncio.get_running_loop().create_future()
    future.add_done_callback(print)
    print(future)
    future.add_done_callback(print)
    print(future)
    future.add_done_callback(print)
    print(future)
    future.cancel()
    print(future)


asyncio.run(main())
