import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor


def work(n):
    time.sleep(0.03)
    return threading.current_thread().name, n


async def main():
    loop = asyncio.get_running_loop()
    with ThreadPoolExecutor(2, thread_name_prefix='pool') as pool:
        results = await asyncio.gather(*[loop.run_in_executor(pool, work, n) for n in range(4)])
        print(sorted([n for _, n in results]), {name for name, _ in results} == {'pool_0', 'pool_1'})
        waiting = [loop.run_in_executor(pool, work, n) for n in range(3)]
        await asyncio.sleep(0.01)
        print(waiting[2].cancel(), waiting[2].cancelled())
        print(sorted([n for _, n in await asyncio.gather(*waiting[:2])]))
    future = ThreadPoolExecutor(1).submit(work, 9)
    print((await asyncio.wrap_future(future))[1])
    loop.set_default_executor(ThreadPoolExecutor(1, thread_name_prefix='own'))
    print((await asyncio.to_thread(work, 1))[0])
    try:
        loop.set_default_executor(5)
    except TypeError as error:
        print(error)


asyncio.run(main())
