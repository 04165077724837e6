import asyncio


async def broken(reader, writer):
    await reader.readline()
    raise ValueError('in the server')


async def main():
    loop = asyncio.get_running_loop()
    loop.set_exception_handler(lambda loop, context: print(context['message'], repr(context['exception'])))
    server = await asyncio.start_server(broken, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    writer.write(b'x\n')
    print(await reader.read())
    writer.close()
    try:
        await asyncio.start_server(broken, '127.0.0.1', port)
    except OSError as error:
        print(error.errno, str(error).split('(')[0])
    try:
        await asyncio.wait_for(asyncio.shield(server.serve_forever()), 0.02)
    except TimeoutError:
        print('still serving', server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-43:])
    server.close()
    await server.wait_closed()
    try:
        await server.serve_forever()
    except RuntimeError as error:
        print(str(error)[-9:])
    await asyncio.sleep(0.01)


asyncio.run(main())
