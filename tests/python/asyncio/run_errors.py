import asyncio


async def nothing():
    return 'nothing'


async def nested():
    coroutine = nothing()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
    coroutine.close()
    loop = asyncio.get_running_loop()
    for action in (lambda: loop.run_until_complete(loop.create_future()), loop.close):
        try:
            action()
        except RuntimeError as error:
            print(error)
    return 5


print(asyncio.run(nothing()))
print(asyncio.run(nested()))
for what in (5, nothing):
    try:
        asyncio.run(what)
    except ValueError as error:
        print(str(error).split(' at ')[0])
for outside in (asyncio.get_running_loop, asyncio.current_task, asyncio.all_tasks):
    try:
        outside()
    except RuntimeError as error:
        print(error)
coroutine = nothing()
try:
    asyncio.create_task(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
