"""Datagrams between two endpoints of one loop."""
import asyncio


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


class Echo(asyncio.DatagramProtocol):
    def connection_made(self, transport):
        print('made')
        self.transport = transport

    def datagram_received(self, data, address):
        print('received', data)
        self.transport.sendto(data.upper(), address)

    def connection_lost(self, error):
        print('lost', error)


class Asking(asyncio.DatagramProtocol):
    def __init__(self):
        self.answer = asyncio.get_running_loop().create_future()

    def datagram_received(self, data, address):
        self.answer.set_result(data)


async def main():
    loop = asyncio.get_running_loop()
    server, protocol = await loop.create_datagram_endpoint(Echo, local_addr=('127.0.0.1', 0))
    address = server.get_extra_info('sockname')
    client, asking = await loop.create_datagram_endpoint(Asking, remote_addr=address)
    client.sendto(b'hello')
    print(await asking.answer, client.get_protocol() is asking, client.get_extra_info('peername') == address)
    show('text', lambda: client.sendto('text'))
    try:
        client.sendto(b'x', ('127.0.0.1', 1))
    except ValueError as error:
        print(str(error).partition('(')[0])
    print(client.is_closing(), client.close(), client.is_closing())
    server.close()
    await asyncio.sleep(0.01)
    try:
        await loop.create_datagram_endpoint(Asking)
    except ValueError as error:
        print(error)


asyncio.run(main())
