import asyncio


def fed(data, limit=65536):
    reader = asyncio.StreamReader(limit=limit)
    reader.feed_data(data)
    reader.feed_eof()
    return reader


async def main():
    reader = fed(b'first\nsecond\nrest')
    print(await reader.readline(), await reader.readline(), await reader.readline(), await reader.readline())
    print(reader.at_eof())
    reader = fed(b'0123456789')
    print(await reader.read(3), await reader.readexactly(4), await reader.read(100), await reader.read(1))
    for read in (fed(b'abc').readexactly(5), fed(b'no end').readuntil(b';')):
        try:
            await read
        except asyncio.IncompleteReadError as error:
            print(error, error.partial, error.expected)
    print(await fed(b'a;b;c').readuntil(b';'), await fed(b'a\r\n\r\nb').readuntil(b'\r\n\r\n'))
    print(await fed(b'x-y;z').readuntil((b';', b'-')))
    try:
        await fed(b'x' * 30 + b'\n', limit=10).readuntil()
    except asyncio.LimitOverrunError as error:
        print(error, error.consumed)
    try:
        await fed(b'x' * 30 + b'\n', limit=10).readline()
    except ValueError as error:
        print(error)
    for bad in (lambda: fed(b'a').readexactly(-1), lambda: fed(b'a').readuntil(b'')):
        try:
            await bad()
        except ValueError as error:
            print(error)
    reader = asyncio.StreamReader()
    asyncio.get_running_loop().call_later(0.01, reader.feed_data, b'later\n')
    print(await reader.readline(), reader)
    waiting = asyncio.create_task(reader.read(10))
    await asyncio.sleep(0)
    try:
        await reader.read(10)
    except RuntimeError as error:
        print(error)
    reader.feed_eof()
    print(await waiting)
    reader.set_exception(ConnectionResetError('gone'))
    try:
        await reader.read()
    except ConnectionResetError as error:
        print(repr(error))
    try:
        asyncio.StreamReader(limit=0)
    except ValueError as error:
        print(error)


asyncio.run(main())
