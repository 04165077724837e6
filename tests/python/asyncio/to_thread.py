import asyncio
import contextvars
import threading
import time

request = contextvars.ContextVar('request')


def blocking(n):
    time.sleep(0.05)
    return n * 2, threading.current_thread().name[:8], request.get('none')


async def tick():
    for i in range(2):
        await asyncio.sleep(0.02)
        print('tick')


async def main():
    request.set('r1')
    results = await asyncio.gather(asyncio.to_thread(blocking, 21), tick())
    print(results[0])
    loop = asyncio.get_running_loop()
    print(await loop.run_in_executor(None, pow, 2, 10))
    try:
        await asyncio.to_thread(int, 'x')
    except ValueError as error:
        print(error)


asyncio.run(main())
print(threading.active_count())
