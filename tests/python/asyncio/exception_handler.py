import asyncio


def bad():
    raise ValueError('in a callback')


def handler(loop, context):
    print('handler', context['message'][:30], repr(context.get('exception')))


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(bad)
    await asyncio.sleep(0)
    loop.set_exception_handler(handler)
    print(loop.get_exception_handler() is handler)
    loop.call_soon(bad)
    await asyncio.sleep(0)
    loop.call_exception_handler({'message': 'made up'})
    loop.set_exception_handler(None)
    loop.call_exception_handler({'message': 'to the log', 'what': 'ever'})
    try:
        loop.set_exception_handler(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
