"""Abstract context managers, decorators, suppressed groups, closing, generators that misbehave."""

import asyncio
import contextlib
import io


class Managed(contextlib.AbstractContextManager):
    def __exit__(self, *details):
        print('left')


class Duck:
    def __enter__(self):
        pass

    def __exit__(self, *details):
        pass


try:
    contextlib.AbstractContextManager()
except TypeError as error:
    print(error)
with Managed() as me:
    print(type(me).__name__)
print(issubclass(Duck, contextlib.AbstractContextManager), isinstance(3, contextlib.AbstractContextManager))


@contextlib.contextmanager
def around(name):
    """Goes around."""
    print('before', name)
    yield
    print('after', name)


@around('f')
def f(x):
    return x


print(f(1), f(2), around.__doc__, f.__name__)


class Counting(contextlib.ContextDecorator):
    def __enter__(self):
        print('counting')

    def __exit__(self, *details):
        return False


@Counting()
def g():
    print('g')


g()
with contextlib.suppress(ValueError):
    raise ExceptionGroup('all', [ValueError(1), ValueError(2)])
try:
    with contextlib.suppress(ValueError):
        raise ExceptionGroup('some', [ValueError(1), TypeError(2)])
except ExceptionGroup as error:
    print(repr(error))
with contextlib.redirect_stdout(io.StringIO()) as text:
    print('hidden')
print(repr(text.getvalue()))


def never():
    if False:
        yield


def twice():
    yield
    yield


def swallow():
    try:
        yield
    except ValueError:
        yield


for generator, error in ((never, None), (twice, None), (swallow, ValueError)):
    try:
        with contextlib.contextmanager(generator)():
            if error:
                raise error
    except RuntimeError as told:
        print(told)
with contextlib.closing(io.StringIO('x')) as closed:
    print(closed.read())
print(closed.closed)


async def main():
    async def numbers():
        try:
            yield 1
            yield 2
        finally:
            print('closed')
    async with contextlib.aclosing(numbers()) as them:
        async for number in them:
            print(number)
            break

    @contextlib.asynccontextmanager
    async def around_async():
        print('before')
        yield
        print('after')

    @around_async()
    async def h():
        print('h')
    await h()
    async with contextlib.nullcontext(5) as five:
        print(five)


asyncio.run(main())
