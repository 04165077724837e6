"""cancel and uncancel count; the message travels with the exception."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except BaseException as error:
        print(label, type(error).__name__, error)


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


async def nap():
    await asyncio.sleep(1)


async def stubborn():
    try:
        await asyncio.sleep(1)
    except asyncio.CancelledError as error:
        print('caught', error.args)
        return 'kept on'


async def main():
    task = asyncio.create_task(nap())
    await asyncio.sleep(0)
    print(task.cancel('first'), task.cancelling(), task.cancel('second'), task.cancelling(), task.uncancel())
    await attempt('cancelled', task)
    print(task.cancelled(), task.cancelling(), task.cancel())
    show('result', task.result)
    show('exception', task.exception)
    task = asyncio.create_task(stubborn())
    await asyncio.sleep(0)
    task.cancel('please')
    await attempt('stubborn', task)
    print(task.cancelling(), task.cancelled())
    early = asyncio.create_task(stubborn())
    early.cancel()
    await attempt('before its start', early)


asyncio.run(main())
