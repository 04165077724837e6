import asyncio
import threading
import time


async def slow(n):
    await asyncio.sleep(0.02)
    if n < 0:
        raise ValueError(n)
    return n * n


def thread(loop):
    future = asyncio.run_coroutine_threadsafe(slow(7), loop)
    print('result in a thread', future.result())
    try:
        asyncio.run_coroutine_threadsafe(slow(-1), loop).result(1)
    except ValueError as error:
        print('error in a thread', error)
    future = asyncio.run_coroutine_threadsafe(asyncio.sleep(10), loop)
    time.sleep(0.02)
    print(future.cancel(), future.cancelled())
    try:
        asyncio.run_coroutine_threadsafe(slow, loop)
    except TypeError as error:
        print(error)
    loop.call_soon_threadsafe(done.set)


async def main():
    global done
    done = asyncio.Event()
    worker = threading.Thread(target=thread, args=(asyncio.get_running_loop(),))
    worker.start()
    await done.wait()
    worker.join()
    print('main saw it')


asyncio.run(main())

loop = asyncio.new_event_loop()
runner = threading.Thread(target=loop.run_forever)
runner.start()
print(asyncio.run_coroutine_threadsafe(slow(3), loop).result())
loop.call_soon_threadsafe(loop.stop)
runner.join()
loop.close()
print(loop.is_running(), loop.is_closed())
