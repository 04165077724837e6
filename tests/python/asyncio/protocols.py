import asyncio


class Echo(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print('made', transport.get_extra_info('peername')[0])

    def data_received(self, data):
        print('received', data)
        self.transport.write(data[::-1])

    def eof_received(self):
        print('end of file')

    def connection_lost(self, exc):
        print('lost', exc)


class Client(asyncio.Protocol):
    def __init__(self, done):
        self.done = done

    def connection_made(self, transport):
        transport.write(b'abc')

    def data_received(self, data):
        self.done.set_result(data)


async def main():
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Echo, '127.0.0.1', 0)
    done = loop.create_future()
    transport, protocol = await loop.create_connection(lambda: Client(done), '127.0.0.1', server.sockets[0].getsockname()[1])
    print(type(protocol).__name__, await done)
    transport.close()
    await asyncio.sleep(0.05)
    print(transport.is_closing())
    server.close()
    await server.wait_closed()


asyncio.run(main())
