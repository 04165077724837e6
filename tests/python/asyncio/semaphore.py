import asyncio


async def guest(name, rooms, log):
    async with rooms:
        log.append(f'+{name}')
        await asyncio.sleep(0.03 * (1 + 'abcdef'.index(name)))
        log.append(f'-{name}')


async def main():
    rooms = asyncio.Semaphore(2)
    log = []
    await asyncio.gather(*[guest(name, rooms, log) for name in 'abcdef'])
    print(log)
    print(rooms.locked(), repr(rooms).split('[')[1])
    await rooms.acquire()
    await rooms.acquire()
    print(rooms.locked(), repr(rooms).split('[')[1])
    waiting = [asyncio.create_task(rooms.acquire()) for _ in range(3)]
    await asyncio.sleep(0)
    print(repr(rooms).split('[')[1])
    waiting[0].cancel()
    rooms.release()
    await asyncio.sleep(0.01)
    print([task.done() for task in waiting], rooms.locked())
    rooms.release()
    await asyncio.wait(waiting)
    print([task.cancelled() for task in waiting])
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    try:
        asyncio.Semaphore(-1)
    except ValueError as error:
        print(error)
    free = asyncio.Semaphore(0)
    free.release()
    free.release()
    print(repr(free).split('[')[1], await free.acquire())


asyncio.run(main())
