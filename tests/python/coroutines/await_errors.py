class NoIterator:
    def __await__(self):
        return 5


class NotCallable:
    __await__ = None


async def nothing():
    pass


async def wait_for(what):
    return await what


def generator():
    yield


for what in (5, 'text', None, [1], generator(), NoIterator(), NotCallable(), nothing):
    coroutine = wait_for(what)
    try:
        coroutine.send(None)
    except TypeError as error:
        print(error)
    except StopIteration as stop:
        print('returned', stop.value)
twice = nothing()


async def both():
    await twice
    await twice


try:
    both().send(None)
except RuntimeError as error:
    print(error)
