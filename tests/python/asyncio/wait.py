import asyncio


async def work(name, seconds, error=None):
    await asyncio.sleep(seconds)
    if error:
        raise error
    return name


def names(tasks):
    return sorted([task.get_name() for task in tasks])


async def main():
    def make(*specs):
        return [asyncio.create_task(work(*spec), name=spec[0]) for spec in specs]

    tasks = make(('a', 0.15), ('b', 0.05), ('c', 0.3))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending, timeout=0.15)
    print(names(done), names(pending))
    done, pending = await asyncio.wait(pending)
    print(names(done), pending)
    tasks = make(('a', 0.05), ('b', 0.15, ValueError('b')), ('c', 0.3))
    done, pending = await asyncio.wait(tasks, return_when=asyncio.FIRST_EXCEPTION)
    print(names(done), names(pending), [repr(task.exception()) for task in tasks if task.done()])
    await tasks[2]
    done, pending = await asyncio.wait(tasks[:1])
    print(names(done), pending)
    for bad in ([], tasks[0], [5], {'x': 1}):
        try:
            await asyncio.wait(bad, return_when='SOON' if isinstance(bad, dict) else asyncio.ALL_COMPLETED)
        except (ValueError, TypeError, AttributeError) as error:
            print(type(error).__name__, error)
    coroutine = work('x', 1)
    try:
        await asyncio.wait([coroutine])
    except TypeError as error:
        print(error)
    coroutine.close()


asyncio.run(main())
