"""What a loop says to wrong calls: running, stopped, closed."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


async def inside():
    loop = asyncio.get_running_loop()
    show('close', loop.close)
    show('when', lambda: loop.call_at(None, print))
    show('delay', lambda: loop.call_later(None, print))
    other = asyncio.new_event_loop()
    show('another', lambda: other.run_forever())
    other.close()


loop = asyncio.new_event_loop()
print(loop)
loop.run_until_complete(inside())
print(loop.run_until_complete(asyncio.sleep(0, 'slept')))
loop.call_soon(loop.stop)
show('stopped', lambda: loop.run_until_complete(loop.create_future()))
show('number', lambda: loop.run_until_complete(5))
show('factory', lambda: loop.set_task_factory(5))
show('handler', lambda: loop.set_exception_handler(5))
show('executor', lambda: loop.set_default_executor(5))
print(loop.close(), loop.close(), loop.is_closed(), loop)
show('closed', lambda: loop.call_soon(print))
show('closed', loop.run_forever)
show('closed', lambda: loop.run_in_executor(None, print))
show('none', asyncio.get_running_loop)
show('set', lambda: asyncio.set_event_loop(5))
show('policy', lambda: asyncio.set_event_loop_policy(5))
runner = asyncio.Runner()
show('runner', lambda: runner.run(5))
print(runner.run(asyncio.sleep(0, 'run')), runner.get_loop().is_running(), runner.close(), runner.close())
show('runner', runner.get_loop)
