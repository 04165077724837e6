"""What proxies, managers and servers say to each other over a connection."""

from multiprocessing import connection


class Token:
    """What a proxy knows of its object: what kind of object, of which server, and which one."""

    __slots__ = ('typeid', 'address', 'id')

    def __init__(self, typeid, address, id):
        self.typeid, self.address, self.id = typeid, address, id

    def __getstate__(self):
        return self.typeid, self.address, self.id

    def __setstate__(self, state):
        self.typeid, self.address, self.id = state

    def __repr__(self):
        return f'{type(self).__name__}(typeid={self.typeid!r}, address={self.address!r}, id={self.id!r})'


class RemoteError(Exception):
    """Something went wrong in the server; the argument is the traceback there."""

    def __str__(self):
        return '\n' + '-' * 75 + '\n' + str(self.args[0]) + '-' * 75


def dispatch(c, id, methodname, args=(), kwds={}):
    """Asks the server for something; answers what it answers."""
    c.send((id, methodname, args, kwds))
    kind, result = c.recv()
    if kind == '#RETURN':
        return result
    raise convert_to_error(kind, result)


def convert_to_error(kind, result):
    if kind == '#ERROR':
        return result
    if kind in ('#TRACEBACK', '#UNSERIALIZABLE'):
        if not isinstance(result, str):
            raise TypeError(f"Result {result!r} (kind '{kind}') type is {type(result)}, not str")
        return RemoteError(f'Unserializable message: {result}\n' if kind == '#UNSERIALIZABLE' else result)
    return ValueError(f'Unrecognized message type {kind!r}')


class State:
    """How far a manager is."""

    __slots__ = ['value']
    INITIAL = 0
    STARTED = 1
    SHUTDOWN = 2


# By the name of a serializer: what listens, and what connects.
listener_client = {'pickle': (connection.Listener, connection.Client)}


for _each in (Token, RemoteError, State, dispatch, convert_to_error):
    _each.__module__ = 'multiprocessing.managers'
