import asyncio


async def runner(name, barrier, seconds):
    await asyncio.sleep(seconds)
    print(name, 'arrives', barrier.n_waiting)
    try:
        position = await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(name, 'stopped:', error)
        return None
    print(name, 'goes')
    return position


async def main():
    barrier = asyncio.Barrier(3)
    print(repr(barrier).split('[')[1], barrier.parties)
    print(await asyncio.gather(runner('a', barrier, 0.03), runner('b', barrier, 0.01), runner('c', barrier, 0.02)))
    tasks = [asyncio.create_task(runner(name, barrier, 0)) for name in 'de']
    await asyncio.sleep(0.01)
    print(repr(barrier).split('[')[1])
    await barrier.reset()
    await asyncio.wait(tasks)
    task = asyncio.create_task(runner('f', barrier, 0))
    await asyncio.sleep(0.01)
    await barrier.abort()
    await task
    print(barrier.broken, repr(barrier).split('[')[1])
    await runner('g', barrier, 0)
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)

    async def inside(n, barrier):
        async with barrier as position:
            return position

    print(sorted(await asyncio.gather(*[inside(n, barrier) for n in range(3)])))


asyncio.run(main())
