import asyncio


class Yields:
    def __init__(self, value):
        self.value = value

    def __await__(self):
        yield self.value


async def main():
    loop = asyncio.get_running_loop()
    for value in (5, loop.create_future()):
        try:
            await Yields(value)
        except RuntimeError as error:
            print(str(error)[:40])
    other = asyncio.new_event_loop()
    try:
        await other.create_future()
    except RuntimeError as error:
        print(str(error)[-28:])
    other.close()
    task = None

    async def itself():
        await task

    task = asyncio.create_task(itself())
    try:
        await task
    except RuntimeError as error:
        print(str(error)[:26])
    for what in (5, None, 'text'):
        try:
            await what
        except TypeError as error:
            print(error)
        try:
            asyncio.ensure_future(what)
        except TypeError as error:
            print(error)


asyncio.run(main())
