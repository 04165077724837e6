"""The first Ctrl-C cancels the main task, which may clean up."""
import asyncio
import signal


async def nap():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print('cancelled', error.args)
        raise
    finally:
        print('cleaned up')


async def interrupted():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    await nap()


async def swallows():
    asyncio.get_running_loop().call_later(0.01, signal.raise_signal, signal.SIGINT)
    try:
        await nap()
    except asyncio.CancelledError:
        return 'went on'


async def own_handler():
    print(signal.getsignal(signal.SIGINT) is handler)


try:
    asyncio.run(interrupted())
except KeyboardInterrupt as error:
    print(repr(error), repr(error.__cause__))
print(asyncio.run(swallows()))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler)


def handler(number, frame):
    print('not of asyncio')


signal.signal(signal.SIGINT, handler)
asyncio.run(own_handler())
