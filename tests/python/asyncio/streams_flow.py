import asyncio


async def sink(reader, writer):
    total = 0
    while data := await reader.read(50000):
        total += len(data)
        await asyncio.sleep(0)
    print('received', total)
    writer.write(str(total).encode())
    writer.close()


async def main():
    server = await asyncio.start_server(sink, '127.0.0.1', 0)
    reader, writer = await asyncio.open_connection('127.0.0.1', server.sockets[0].getsockname()[1])
    for _ in range(10):
        writer.write(b'x' * 100000)
        await writer.drain()
    writer.write_eof()
    print(await reader.read())
    try:
        writer.write(b'more')
    except RuntimeError as error:
        print(error)
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


asyncio.run(main())
