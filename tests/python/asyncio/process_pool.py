import asyncio
import os
from concurrent.futures import ProcessPoolExecutor


def work(n):
    if n == 3:
        raise ValueError(n)
    return os.getpid(), n * n


async def main():
    loop = asyncio.get_running_loop()
    with ProcessPoolExecutor(2) as pool:
        results = await asyncio.gather(*[loop.run_in_executor(pool, work, n) for n in range(3)])
        print([square for _, square in results], os.getpid() in [pid for pid, _ in results])
        try:
            await loop.run_in_executor(pool, work, 3)
        except ValueError as error:
            print('error', error, type(error.__cause__).__name__)


asyncio.run(main())
