"""AsyncMock, and asynchronous methods of MagicMock."""

import re
from unittest.mock import *


def shown(value):
    """Its text without the address."""
    return re.sub('id=.[0-9]+.', 'id', repr(value))


def tried(function, *args, **kwargs):
    try:
        print('answered', shown(function(*args, **kwargs)))
    except BaseException as error:
        print(type(error).__name__, error)


import asyncio


class Foo:
    async def co(self):
        return 5


async def main():
    m = AsyncMock(return_value=4)
    print(await m(1), m.await_count, m.await_args)
    m.assert_awaited_once_with(1)
    tried(m.assert_awaited_with, 2)
    tried(m.assert_not_awaited)
    print(shown(Mock(spec=Foo).co))
    magic = MagicMock()
    magic.__aenter__.return_value = 'in'
    async with magic as entered:
        print(entered)
    magic.__aiter__.return_value = [1, 2]
    print([item async for item in magic])
    failing = AsyncMock(side_effect=[1, KeyError('k')])
    print(await failing())
    try:
        await failing()
    except KeyError as error:
        print(repr(error))


asyncio.run(main())
