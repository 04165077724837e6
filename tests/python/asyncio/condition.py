import asyncio


async def consumer(name, condition, items):
    async with condition:
        await condition.wait_for(lambda: items)
        print(name, 'takes', items.pop(0))


async def main():
    condition = asyncio.Condition()
    items = []
    consumers = [asyncio.create_task(consumer(name, condition, items)) for name in 'abc']
    await asyncio.sleep(0.01)
    print(repr(condition).split('[')[1])
    for n in range(2):
        async with condition:
            items.append(n)
            condition.notify()
        await asyncio.sleep(0.01)
    async with condition:
        items.extend('xy')
        condition.notify_all()
    await asyncio.wait(consumers)
    print(items, condition.locked())
    for bad in (condition.notify, condition.notify_all):
        try:
            bad()
        except RuntimeError as error:
            print(error)
    try:
        await condition.wait()
    except RuntimeError as error:
        print(error)
    async with condition:
        try:
            await asyncio.wait_for(condition.wait(), 0.01)
        except TimeoutError:
            print('not notified', condition.locked())
    shared = asyncio.Lock()
    one, other = asyncio.Condition(shared), asyncio.Condition(shared)
    async with one:
        print(other.locked())


asyncio.run(main())
