import asyncio


async def work(n):
    print('work', n)
    await asyncio.sleep(0.01 * n)
    return n


async def main():
    first = asyncio.create_task(work(2))
    second = asyncio.create_task(work(1), name='second')
    print(first.get_name(), second.get_name(), first.done())
    print('not begun yet')
    await asyncio.sleep(0)
    print('now they have')
    print(await first, await second, await first)
    first.set_name('renamed')
    print(first.get_name(), first.done(), first.result(), first.exception(), first.cancelled())
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))
    try:
        asyncio.create_task(work)
    except TypeError as error:
        print(str(error).split(' at ')[0])
    third = asyncio.create_task(work(3))
    try:
        third.result()
    except asyncio.InvalidStateError as error:
        print(error)
    try:
        third.exception()
    except asyncio.InvalidStateError as error:
        print(error)
    for action in (lambda: third.set_result(1), lambda: third.set_exception(ValueError())):
        try:
            action()
        except RuntimeError as error:
            print(error)
    await third


asyncio.run(main())
