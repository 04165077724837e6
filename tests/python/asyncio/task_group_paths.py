"""Every way out of a TaskGroup."""
import asyncio


async def nap(seconds=1, value=None):
    await asyncio.sleep(seconds)
    return value


async def fail(seconds=0, kind=ValueError):
    await asyncio.sleep(seconds)
    raise kind('oops')


async def check(label, body):
    async def group():
        async with asyncio.TaskGroup() as tasks:
            await body(tasks)
        return 'fine'
    try:
        print(label, await asyncio.create_task(group()))
    except BaseExceptionGroup as error:
        print(label, repr(error))
    except BaseException as error:
        print(label, repr(error))


async def returns(tasks):
    tasks.create_task(nap(0.01), name='named').add_done_callback(lambda task: print(task.get_name()))


async def two_fail(tasks):
    tasks.create_task(fail(0.01))
    tasks.create_task(fail(0.01, KeyError))
    tasks.create_task(nap())


async def body_fails(tasks):
    tasks.create_task(nap())
    raise LookupError('body')


async def both_fail(tasks):
    tasks.create_task(fail())
    try:
        await asyncio.sleep(1)
    finally:
        raise RuntimeError('body')


async def child_cancelled(tasks):
    task = tasks.create_task(nap())
    await asyncio.sleep(0)
    task.cancel()


async def late(tasks):
    tasks.create_task(fail())
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError:
        coroutine = nap()
        try:
            tasks.create_task(coroutine)
        except RuntimeError as error:
            print(str(error).partition(' at 0x')[0], str(error).rpartition('>')[2])
            coroutine.close()
        raise


async def interrupted(tasks):
    tasks.create_task(nap())
    asyncio.current_task().cancel('outside')
    await asyncio.sleep(1)


async def main():
    for body in (returns, two_fail, body_fails, both_fail, child_cancelled, late, interrupted):
        await check(body.__name__, body)


asyncio.run(main())
