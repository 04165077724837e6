"""Futures of asyncio, through all their states."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


async def attempt(label, awaitable):
    try:
        print(label, await awaitable)
    except BaseException as error:
        print(label, type(error).__name__, error)


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, asyncio.isfuture(future), asyncio.isfuture(5), future.get_loop() is loop)
    show('result', future.result)
    show('exception', future.exception)
    future.add_done_callback(print)
    print(future, future.remove_done_callback(print), future)
    future.set_result(3)
    print(future, future.result(), future.exception(), future.cancel())
    show('again', lambda: future.set_result(4))
    show('again', lambda: future.set_exception(ValueError()))
    await attempt('awaited', future)
    failed = loop.create_future()
    show('no exception', lambda: failed.set_exception(5))
    failed.set_exception(KeyError('failed'))
    print(failed)
    await attempt('failed', failed)
    stopped = loop.create_future()
    stopped.set_exception(StopIteration)
    await attempt('StopIteration', stopped)
    cancelled = loop.create_future()
    print(cancelled.cancel('message'), cancelled, cancelled.cancelled(), cancelled.cancel())
    await attempt('cancelled', cancelled)
    print(asyncio.Future[int], asyncio.Task[str], asyncio.Queue[bytes])
    print(asyncio.ensure_future(future) is future, asyncio.wrap_future(future) is future)


asyncio.run(main())
