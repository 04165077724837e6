import asyncio


async def say(what):
    await asyncio.sleep(0)
    print(what, asyncio.current_task().get_name())
    return what


with asyncio.Runner() as runner:
    print(runner.run(say('one')))
    print(runner.run(say('two')), runner.get_loop().is_running())
    try:
        runner.run(5)
    except ValueError as error:
        print(error)
try:
    coroutine = say('three')
    runner.run(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
loops = []


def factory():
    loops.append(asyncio.new_event_loop())
    return loops[-1]


with asyncio.Runner(loop_factory=factory) as runner:
    print(runner.run(say('with a factory')), runner.get_loop() is loops[0])
print(loops[0].is_closed())


async def leaves_tasks():
    asyncio.create_task(endless('a'))
    asyncio.create_task(endless('b'))
    await asyncio.sleep(0.01)
    return 'main is done'


async def endless(name):
    try:
        await asyncio.sleep(100)
    except asyncio.CancelledError:
        print(name, 'is cancelled at the end')
        raise


print(asyncio.run(leaves_tasks()))
