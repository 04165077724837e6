"""Callbacks of the loop for signals."""
import asyncio
import os
import signal


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    arrived = asyncio.Event()

    def on_signal(*arguments):
        print('signal', arguments)
        arrived.set()

    loop.add_signal_handler(signal.SIGUSR1, on_signal, 1, 2)
    os.kill(os.getpid(), signal.SIGUSR1)
    await arrived.wait()
    print(loop.remove_signal_handler(signal.SIGUSR1), loop.remove_signal_handler(signal.SIGUSR1))
    print(signal.getsignal(signal.SIGUSR1) == signal.SIG_DFL)
    for number, callback in (('x', print), (0, print), (1000, print), (signal.SIGKILL, print),
                             (signal.SIGTERM, coroutine)):
        show(number, lambda: loop.add_signal_handler(number, callback))
    loop.add_signal_handler(signal.SIGTERM, print, 'never')
    return loop


loop = asyncio.run(main())
print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, loop.is_closed())
