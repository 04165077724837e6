"""Connections: objects and bytes go in at one end of a pipe and come out at the other.

A message is four bytes that say how long it is, and then so many bytes, which are received one after the other: if two receive
at the same end, each may get a part of what belongs to the other.
"""

import _descriptors
import _kernel
import os
from multiprocessing import process, reduction, util
from multiprocessing.context import AuthenticationError, BufferTooShort
from multiprocessing.reduction import ForkingPickler as _ForkingPickler

__all__ = ['Client', 'Listener', 'Pipe', 'wait']

families = ['AF_INET', 'AF_UNIX']
default_family = 'AF_UNIX'

# Up to this length a message is sent together with its head.
_SHORT = 16384
# A head that says so is followed by eight bytes that say the length.
_LONG = -1
# The kernel has no object by this handle.
_NOTHING = -1


class _ConnectionBase:
    __kernel_object__ = True
    _handle = None

    def __init__(self, handle, readable=True, writable=True):
        handle = handle.__index__()
        if handle < 0:
            raise ValueError('invalid handle')
        if not readable and not writable:
            raise ValueError('at least one of `readable` and `writable` must be True')
        self._fd = handle
        # A number that stands for nothing is found out when the connection is used.
        self._handle = _descriptors.handle_of(handle) if _descriptors.is_open(handle) else _NOTHING
        self._readable = readable
        self._writable = writable

    def _check_closed(self):
        if self._handle is None:
            raise OSError('handle is closed')

    def _check_readable(self):
        if not self._readable:
            raise OSError('connection is write-only')

    def _check_writable(self):
        if not self._writable:
            raise OSError('connection is read-only')

    def _bad_message_length(self):
        if self._writable:
            self._readable = False
        else:
            self.close()
        raise OSError('bad message length')

    @property
    def closed(self):
        return self._handle is None

    @property
    def readable(self):
        return self._readable

    @property
    def writable(self):
        return self._writable

    def fileno(self):
        self._check_closed()
        return self._fd

    def close(self):
        if self._handle is not None:
            self._handle = None
            _descriptors.close(self._fd)

    def send(self, obj):
        self._check_closed()
        self._check_writable()
        self._send_bytes(_ForkingPickler.dumps(obj), obj)

    def send_bytes(self, buf, offset=0, size=None):
        self._check_closed()
        self._check_writable()
        data = _bytes_of(buf)
        if offset < 0:
            raise ValueError('offset is negative')
        if len(data) < offset:
            raise ValueError('buffer length < offset')
        if size is None:
            size = len(data) - offset
        elif size < 0:
            raise ValueError('size is negative')
        elif offset + size > len(data):
            raise ValueError('buffer length < offset + size')
        data = data[offset:offset + size]
        self._send_bytes(data, data)

    def recv(self):
        self._check_closed()
        self._check_readable()
        return _ForkingPickler.loads(self._recv_bytes())

    def recv_bytes(self, maxlength=None):
        self._check_closed()
        self._check_readable()
        if maxlength is not None and maxlength < 0:
            raise ValueError('negative maxlength')
        data = self._recv_bytes(maxlength)
        if data is None:
            self._bad_message_length()
        return data

    def recv_bytes_into(self, buf, offset=0):
        self._check_closed()
        self._check_readable()
        if offset < 0:
            raise ValueError('negative offset')
        view = memoryview(buf).cast('B')
        if offset > len(view):
            raise ValueError('offset too large')
        data = self._recv_bytes()
        if len(view) < offset + len(data):
            raise BufferTooShort(data)
        view[offset:offset + len(data)] = data
        return len(data)

    def poll(self, timeout=0.0):
        self._check_closed()
        self._check_readable()
        return self._poll(timeout)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def _bytes_of(buf):
    if isinstance(buf, bytes):
        return buf
    return memoryview(buf).tobytes()


class Connection(_ConnectionBase):
    def _send(self, data, shown):
        while True:
            sent = _descriptors.accepted(_kernel.stream_send(self._handle, data, shown, True, None))
            if sent == len(data):
                return
            data = data[sent:]

    def _recv(self, size):
        chunks = []
        left = size
        while left > 0:
            chunk = _descriptors.received(_kernel.stream_receive(self._handle, left, True, None))
            if not chunk:
                if left == size:
                    raise EOFError
                raise OSError('got end of file during message')
            chunks.append(chunk)
            left -= len(chunk)
        return b''.join(chunks)

    def _send_bytes(self, data, shown):
        head = len(data).to_bytes(4, 'big')
        if len(data) > _SHORT:
            self._send(head, None)
            self._send(data, shown)
        else:
            self._send(head + data, shown)

    def _recv_bytes(self, maxsize=None):
        size = int.from_bytes(self._recv(4), 'big', signed=True)
        if size == _LONG:
            size = int.from_bytes(self._recv(8), 'big')
        if maxsize is not None and size > maxsize:
            return None
        return self._recv(size)

    def _poll(self, timeout):
        return bool(wait([self], timeout))


def Pipe(duplex=True):
    """Two connected ends; without `duplex` the first one only receives and the second one only sends."""
    first, second = _kernel.pipe(not duplex)
    return _end(first, True, duplex), _end(second, duplex, True)


def _end(handle, readable, writable):
    fd = _descriptors.add(_descriptors.Descriptor(handle, readable, writable))
    return Connection(fd, readable, writable)


# Where somebody listens

def arbitrary_address(family):
    """An address that nobody has."""
    if family == 'AF_INET':
        return 'localhost', 0
    if family == 'AF_UNIX':
        return f'{util.get_temp_dir()}/listener-{util._random_name()}'
    if family == 'AF_PIPE':
        return rf'\\.\pipe\pyc-{os.getpid()}-{util._random_name()}'
    raise ValueError('unrecognized family')


def address_type(address):
    if type(address) is tuple:
        return 'AF_INET'
    if type(address) is str and address.startswith('\\\\'):
        return 'AF_PIPE'
    if type(address) is str or util.is_abstract_socket_namespace(address):
        return 'AF_UNIX'
    raise ValueError(f'address type of {address!r} unrecognized')


def _validate_family(family):
    if family == 'AF_PIPE':
        raise ValueError(f'Family {family} is not recognized.')


class Listener:
    """Lets in who connects to an address."""

    def __init__(self, address=None, family=None, backlog=1, authkey=None):
        family = family or (address and address_type(address)) or default_family
        address = address or arbitrary_address(family)
        _validate_family(family)
        self._listener = SocketListener(address, family, backlog)
        if authkey is not None and not isinstance(authkey, bytes):
            raise TypeError('authkey should be a byte string')
        self._authkey = authkey

    def accept(self):
        if self._listener is None:
            raise OSError('listener is closed')
        connection = self._listener.accept()
        if self._authkey is not None:
            deliver_challenge(connection, self._authkey)
            answer_challenge(connection, self._authkey)
        return connection

    def close(self):
        listener, self._listener = self._listener, None
        if listener is not None:
            listener.close()

    @property
    def address(self):
        return self._listener._address

    @property
    def last_accepted(self):
        return self._listener._last_accepted

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, exc_tb):
        self.close()


def Client(address, family=None, authkey=None):
    """Connects to whoever listens at an address."""
    family = family or address_type(address)
    _validate_family(family)
    connection = SocketClient(address)
    if authkey is not None and not isinstance(authkey, bytes):
        raise TypeError('authkey should be a byte string')
    if authkey is not None:
        answer_challenge(connection, authkey)
        deliver_challenge(connection, authkey)
    return connection


class SocketListener:
    def __init__(self, address, family, backlog=1):
        import socket
        self._socket = socket.socket(getattr(socket, family))
        try:
            self._socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            self._socket.bind(address)
            self._socket.listen(backlog)
            self._address = self._socket.getsockname()
        except OSError:
            self._socket.close()
            raise
        self._family = family
        self._last_accepted = None
        self._unlink = None
        if family == 'AF_UNIX' and not util.is_abstract_socket_namespace(address):
            self._unlink = util.UnhurriedFinalize(self, os.unlink, args=(address,), exitpriority=0)

    def accept(self):
        accepted, self._last_accepted = self._socket.accept()
        return Connection(accepted.detach())

    def close(self):
        try:
            self._socket.close()
        finally:
            unlink, self._unlink = self._unlink, None
            if unlink is not None:
                unlink()


def SocketClient(address):
    import socket
    with socket.socket(getattr(socket, address_type(address))) as client:
        client.connect(address)
        return Connection(client.detach())


# Who connects and who lets him in show each other that they know the key, without telling it: one sends random bytes, and the other
# answers what only the key can make of them. A message says in front which hash is used; without that, it is MD5.

MESSAGE_LENGTH = 40

_CHALLENGE = b'#CHALLENGE#'
_WELCOME = b'#WELCOME#'
_FAILURE = b'#FAILURE#'
_ALLOWED_DIGESTS = frozenset({b'md5', b'sha256', b'sha384', b'sha3_256', b'sha3_384'})
# Messages of these lengths name no hash: older Pythons send them.
_UNNAMED_LENGTHS = (16, 20)
_SHORTEST = 20
_LONGEST = 256


def _get_digest_name_and_payload(message):
    """The name of the hash, '' for none, and what follows it."""
    if len(message) in _UNNAMED_LENGTHS:
        return '', message
    name, brace, payload = message[1:].partition(b'}')
    if not message.startswith(b'{') or not brace or name not in _ALLOWED_DIGESTS:
        raise AuthenticationError('unsupported message length, missing digest prefix, '
                                  f'or unsupported digest: {message=}')
    return name.decode('ascii'), payload


def _create_response(authkey, message):
    import hmac
    name = _get_digest_name_and_payload(message)[0]
    if not name:
        return hmac.new(authkey, message, 'md5').digest()
    return b'{' + name.encode('ascii') + b'}' + hmac.new(authkey, message, name).digest()


def _verify_challenge(authkey, message, response):
    import hmac
    response_digest, response_mac = _get_digest_name_and_payload(response)
    response_digest = response_digest or 'md5'
    try:
        expected = hmac.new(authkey, message, response_digest).digest()
    except ValueError:
        raise AuthenticationError(f'{response_digest=} unsupported')
    if len(expected) != len(response_mac):
        raise AuthenticationError(f'expected {response_digest!r} of length {len(expected)} got {len(response_mac)}')
    if not hmac.compare_digest(expected, response_mac):
        raise AuthenticationError('digest received was wrong')


def _check_key(authkey):
    if not isinstance(authkey, bytes):
        raise ValueError(f'Authkey must be bytes, not {type(authkey)!s}')


def deliver_challenge(connection, authkey, digest_name='sha256'):
    _check_key(authkey)
    message = b'{' + digest_name.encode('ascii') + b'}' + os.urandom(MESSAGE_LENGTH)
    connection.send_bytes(_CHALLENGE + message)
    response = connection.recv_bytes(_LONGEST)
    try:
        _verify_challenge(authkey, message, response)
    except AuthenticationError:
        connection.send_bytes(_FAILURE)
        raise
    connection.send_bytes(_WELCOME)


def answer_challenge(connection, authkey):
    _check_key(authkey)
    message = connection.recv_bytes(_LONGEST)
    if not message.startswith(_CHALLENGE):
        raise AuthenticationError(f'Protocol error, expected challenge: {message=}')
    message = message[len(_CHALLENGE):]
    if len(message) < _SHORTEST:
        raise AuthenticationError(f'challenge too short: {len(message)} bytes')
    connection.send_bytes(_create_response(authkey, message))
    if connection.recv_bytes(_LONGEST) != _WELCOME:
        raise AuthenticationError('digest sent was rejected')


# Waiting for several

def wait(object_list, timeout=None):
    """Those that can be received from without waiting: connections, sockets, and the sentinels of processes that ended."""
    objects = list(object_list)
    handles = [_polled(each) for each in objects]
    if timeout is not None and timeout < 0:
        timeout = 0
    if None in handles:
        # To receive from what is not open fails at once.
        timeout = 0
    ready = _kernel.poll([handle for handle in handles if handle is not None], timeout)
    return [each for each, handle in zip(objects, handles) if handle is None or handle in ready]


def _polled(each):
    """What the kernel knows it by; None for a number that stands for nothing."""
    if isinstance(each, int):
        if each >= process.SENTINEL:
            return each
        fd = each
    else:
        try:
            fileno = each.fileno
        except AttributeError:
            raise ValueError(f'Invalid file object: {each!r}') from None
        fd = fileno()
    return _descriptors.handle_of(fd) if _descriptors.is_open(fd) else None


# Connections on their way to other processes

def reduce_connection(conn):
    return rebuild_connection, (reduction.DupFd(conn.fileno()), conn.readable, conn.writable)


def rebuild_connection(df, readable, writable):
    return Connection(df.detach(), readable, writable)


reduction.register(Connection, reduce_connection)
