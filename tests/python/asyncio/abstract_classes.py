import asyncio


class Loop(asyncio.AbstractEventLoop):
    pass


class Connection(asyncio.Transport):
    def write(self, data):
        print('written', data)


class Server(asyncio.AbstractServer):
    pass


async def connect():
    await Loop().create_connection(asyncio.Protocol, 'localhost', 80)


def run(coroutine):
    try:
        coroutine.send(None)
    except NotImplementedError as error:
        print(repr(error))


for refuse in Loop().run_forever, Loop().time, Connection().close, Connection().pause_reading, Server().is_serving:
    try:
        refuse()
    except NotImplementedError as error:
        print(refuse.__name__, repr(error))
run(connect())
run(Server().serve_forever())
Connection().writelines([b'a', b'b'])
print(Connection({'peername': 'x'}).get_extra_info('peername'))
print([kind.__name__ for kind in asyncio.Transport.__mro__], asyncio.AbstractEventLoop, asyncio.AbstractServer)
