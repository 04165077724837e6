"""Exit stacks: the order of leaving, exceptions that are suppressed or replaced, contexts of exceptions."""

import asyncio
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, contextmanager


@contextmanager
def managed(name, swallow=False):
    print('enter', name)
    try:
        yield name
    except KeyError as error:
        print('caught', name, repr(error))
        if not swallow:
            raise
    finally:
        print('exit', name)


@asynccontextmanager
async def managed_async(name):
    print('enter', name)
    try:
        yield name
    finally:
        await asyncio.sleep(0.01)
        print('exit', name)


with ExitStack() as stack:
    print([stack.enter_context(managed(name)) for name in 'abc'])
    stack.callback(print, 'called', end='!\n')
    stack.push(lambda *details: print('pushed', details))
with ExitStack() as stack:
    stack.enter_context(managed('outer', swallow=True))
    stack.enter_context(managed('inner'))
    raise KeyError('k')
print('after')
try:
    with ExitStack() as stack:
        stack.callback(lambda: 1 / 0)
        stack.callback(lambda: int('x'))
        raise KeyError('first')
except ZeroDivisionError as error:
    print(repr(error), repr(error.__context__), repr(error.__context__.__context__))
kept = ExitStack()
with kept:
    kept.callback(print, 'moved')
    moved = kept.pop_all()
print('not yet')
moved.close()
for wrong in (3, object()):
    try:
        ExitStack().enter_context(wrong)
    except TypeError as error:
        print(error)


async def main():
    async with AsyncExitStack() as stack:
        print(await stack.enter_async_context(managed_async('x')), stack.enter_context(managed('y')))

        async def later(what):
            print('later', what)
        stack.push_async_callback(later, 'z')
    try:
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(managed('sync'))
    except TypeError as error:
        print(error)


asyncio.run(main())
