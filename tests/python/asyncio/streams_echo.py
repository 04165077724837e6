import asyncio


async def serve(reader, writer):
    host, port = writer.get_extra_info('peername')
    print('let in', host)
    async for line in reader:
        writer.write(line.upper())
        await writer.drain()
    print('the client has left')
    writer.close()
    await writer.wait_closed()


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    print(server.is_serving(), type(server).__name__, len(server.sockets))
    async with server:
        reader, writer = await asyncio.open_connection('127.0.0.1', port)
        for word in ('one', 'two', 'three'):
            writer.write(f'{word}\n'.encode())
            print(await reader.readline())
        print(writer.can_write_eof(), writer.is_closing())
        writer.close()
        await writer.wait_closed()
        print(writer.is_closing())
    print(server.is_serving(), server.sockets)
    try:
        await asyncio.open_connection('127.0.0.1', port)
    except ConnectionRefusedError as error:
        print(error.errno, str(error).split('(')[0])


asyncio.run(main())
