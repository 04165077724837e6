"""What call_soon and call_later answer."""
import asyncio


async def main():
    loop = asyncio.get_running_loop()
    handle = loop.call_soon(print, 'never')
    print(handle, handle.cancelled(), handle.cancel(), handle.cancelled(), handle)
    timer = loop.call_later(5, print, 'never')
    print(repr(timer).partition(' when')[0], 4.9 < timer.when() - loop.time() <= 5, timer.cancelled())
    timer.cancel()
    print(repr(timer).partition(' when')[0])
    early, late = loop.call_at(10, print), loop.call_at(20, print)
    print(early < late, early == early, late >= early, early != late)
    early.cancel()
    late.cancel()
    order = []
    for delay, name in ((0.02, 'c'), (0.01, 'a'), (0.01, 'b'), (0, 'first'), (-1, 'past')):
        loop.call_later(delay, order.append, name)
    loop.call_soon(order.append, 'soon')
    await asyncio.sleep(0.05)
    print(sorted(order[:3]), order[3:])


asyncio.run(main())
