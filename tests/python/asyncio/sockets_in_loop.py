import asyncio
import socket


async def serve(loop, listener):
    connection, address = await loop.sock_accept(listener)
    print('accepted', address[0])
    with connection:
        while data := await loop.sock_recv(connection, 100):
            await loop.sock_sendall(connection, data * 2)
    print('served')


async def main():
    loop = asyncio.get_running_loop()
    listener = socket.socket()
    listener.setblocking(False)
    listener.bind(('127.0.0.1', 0))
    listener.listen()
    task = asyncio.create_task(serve(loop, listener))
    client = socket.socket()
    client.setblocking(False)
    await loop.sock_connect(client, listener.getsockname())
    await loop.sock_sendall(client, b'ab')
    print(await loop.sock_recv(client, 100))
    client.close()
    await task
    listener.close()
    one, other = socket.socketpair()
    one.setblocking(False)
    other.setblocking(False)
    loop.add_reader(one, lambda: print('readable', one.recv(10)))
    other.send(b'ping')
    await asyncio.sleep(0.01)
    print(loop.remove_reader(one), loop.remove_reader(one))
    other.close()
    one.close()


asyncio.run(main())
