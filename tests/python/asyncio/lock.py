import asyncio


async def worker(name, lock, log):
    async with lock:
        log.append(f'{name} in')
        await asyncio.sleep(0.01)
        log.append(f'{name} out')


async def main():
    lock = asyncio.Lock()
    log = []
    await asyncio.gather(*[worker(name, lock, log) for name in 'abc'])
    print(log)
    print(await lock.acquire(), lock.locked(), repr(lock).split(' at ')[0], repr(lock).split('[')[1])
    waiting = asyncio.create_task(lock.acquire())
    given_up = asyncio.create_task(lock.acquire())
    last = asyncio.create_task(worker('d', lock, log))
    await asyncio.sleep(0.01)
    print(repr(lock).split('[')[1])
    given_up.cancel()
    await asyncio.sleep(0)
    lock.release()
    print(await waiting, given_up.cancelled(), lock.locked())
    lock.release()
    await last
    print(log[-2:], lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)
    try:
        async with asyncio.timeout(0.01):
            async with lock:
                await lock.acquire()
    except TimeoutError:
        print('twice by one task: never', lock.locked())
    try:
        with lock:
            pass
    except TypeError as error:
        print(error)


asyncio.run(main())
