import asyncio


async def serve(reader, writer):
    name = (await reader.readline()).decode().strip()
    await asyncio.sleep(0.05)
    writer.write(f'hello {name}\n'.encode())
    writer.close()


async def visit(name, port):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(f'{name}\n'.encode())
    answer = await reader.read()
    writer.close()
    return answer.decode().strip()


async def main():
    server = await asyncio.start_server(serve, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    begin = asyncio.get_running_loop().time()
    print(await asyncio.gather(*[visit(name, port) for name in ('ann', 'bob', 'carl', 'dora')]))
    print(asyncio.get_running_loop().time() - begin < 0.2)
    server.close()
    await server.wait_closed()
    print('closed')


asyncio.run(main())
