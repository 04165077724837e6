"""In debug mode callbacks are looked at, and which thread gives them."""
import asyncio
import threading


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, str(error).partition(' at 0x')[0])


async def coroutine():
    pass


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_debug())
    for wrong in (5, None, coroutine):
        for method in ('call_soon', 'call_soon_threadsafe'):
            show(method, lambda: getattr(loop, method)(wrong) and 'accepted')
    show('call_later', lambda: loop.call_later(1, 5))

    def elsewhere():
        show('thread', lambda: loop.call_soon(print) and 'accepted')
        loop.call_soon_threadsafe(print, 'called')

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    await asyncio.sleep(0)


asyncio.run(main(), debug=True)
