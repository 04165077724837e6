import asyncio


async def work(n):
    await asyncio.sleep(0.01)
    return n


loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(loop.is_running(), loop.is_closed(), repr(loop))
print(loop.run_until_complete(work(1)))
task = loop.create_task(work(2))
print(loop.run_until_complete(task), task.done())
print(loop.run_until_complete(asyncio.gather(work(3), work(4))))
loop.call_later(0.02, loop.stop)
loop.call_soon(print, 'soon')
loop.call_at(loop.time() + 0.01, print, 'at')
loop.run_forever()
future = loop.create_future()
loop.call_soon(loop.stop)
try:
    loop.run_until_complete(future)
except RuntimeError as error:
    print(error)
print(asyncio.get_event_loop() is loop)
for bad in (lambda: loop.call_later(None, print), lambda: loop.call_at(None, print)):
    try:
        bad()
    except TypeError as error:
        print(error)
loop.close()
loop.close()
for action in (loop.run_forever, lambda: loop.call_soon(print)):
    try:
        action()
    except RuntimeError as error:
        print(error)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
try:
    asyncio.set_event_loop(5)
except TypeError as error:
    print(error)
