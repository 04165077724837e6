import asyncio


async def car(name, light):
    print(name, 'stops' if not light.is_set() else 'passes')
    print(name, await light.wait())


async def main():
    light = asyncio.Event()
    cars = [asyncio.create_task(car(f'car {n}', light)) for n in range(3)]
    await asyncio.sleep(0.01)
    print(repr(light).split('[')[1])
    cars[1].cancel()
    await asyncio.sleep(0)
    light.set()
    print(repr(light).split('[')[1], light.is_set())
    await asyncio.wait(cars)
    print([task.cancelled() for task in cars])
    light.clear()
    try:
        await asyncio.wait_for(light.wait(), 0.01)
    except TimeoutError:
        print('red for too long', repr(light).split('[')[1])
    light.set()
    await car('late', light)


asyncio.run(main())
