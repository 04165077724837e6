import asyncio
from contextlib import asynccontextmanager


class Connection:
    async def __aenter__(self):
        await asyncio.sleep(0.01)
        print('connected')
        return self

    async def __aexit__(self, kind, error, traceback):
        await asyncio.sleep(0.01)
        print('closed', kind and kind.__name__)


@asynccontextmanager
async def session(name):
    print('begin', name)
    try:
        yield name.upper()
    except ValueError as error:
        print('handled', error)
    finally:
        await asyncio.sleep(0)
        print('end', name)


async def main():
    async with Connection() as connection, session('s') as name:
        print(type(connection).__name__, name)
    async with session('t'):
        raise ValueError('inside')
    try:
        async with session('u'):
            raise KeyError('passes')
    except KeyError as error:
        print('out', error)


asyncio.run(main())
