import asyncio


async def main():
    loop = asyncio.get_running_loop()
    future = loop.create_future()
    print(future, future.done(), asyncio.isfuture(future), asyncio.isfuture(5), future.get_loop() is loop)
    future.add_done_callback(lambda future: print('callback', future.result()))
    loop.call_later(0.01, future.set_result, 'result')
    print(await future, future)
    future.add_done_callback(lambda future: print('already done'))
    await asyncio.sleep(0)
    for action in (lambda: future.set_result(1), lambda: future.set_exception(ValueError())):
        try:
            action()
        except asyncio.InvalidStateError as error:
            print('InvalidStateError', error)
    failed = loop.create_future()
    failed.set_exception(KeyError('k'))
    print(failed)
    try:
        await failed
    except KeyError as error:
        print('raised', error)
    cancelled = loop.create_future()
    print(cancelled.cancel('why'), cancelled.cancel(), cancelled.cancelled(), cancelled)
    try:
        await cancelled
    except asyncio.CancelledError as error:
        print(error.args)
    stop = loop.create_future()
    stop.set_exception(StopIteration)
    try:
        await stop
    except RuntimeError as error:
        print(error, repr(error.__cause__))
    try:
        loop.create_future().set_exception(5)
    except TypeError as error:
        print(error)

    def callback(future):
        print('not called')

    waiting = loop.create_future()
    waiting.add_done_callback(callback)
    waiting.add_done_callback(callback)
    print(waiting.remove_done_callback(callback))
    waiting.set_result(None)
    print(await waiting)
    for ask in (loop.create_future().result, loop.create_future().exception):
        try:
            ask()
        except asyncio.InvalidStateError as error:
            print(error)


asyncio.run(main())
