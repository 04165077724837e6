"""HTTP as a client speaks it, over sockets."""

# Supported: connections and their answers, without TLS and tunnels.

import io
import socket
from http import HTTPStatus
from http._messages import HTTPMessage, read_fields
from urllib.parse import urlsplit

__all__ = ['HTTPResponse', 'HTTPConnection', 'HTTPException', 'NotConnected', 'UnknownProtocol', 'UnknownTransferEncoding',
           'UnimplementedFileMode', 'IncompleteRead', 'InvalidURL', 'ImproperConnectionState', 'CannotSendRequest', 'CannotSendHeader',
           'ResponseNotReady', 'BadStatusLine', 'LineTooLong', 'RemoteDisconnected', 'error', 'responses']

HTTP_PORT = 80
HTTPS_PORT = 443

globals().update(HTTPStatus.__members__)
responses = {status: status.phrase for status in HTTPStatus}

_IDLE, _STARTED, _SENT = 'Idle', 'Request-started', 'Request-sent'


# --- Exceptions ---------------------------------------------------------------------------------------------------------

class HTTPException(Exception):
    pass


class NotConnected(HTTPException):
    pass


class InvalidURL(HTTPException):
    pass


class UnknownProtocol(HTTPException):
    def __init__(self, version):
        self.args = version,
        self.version = version


class UnknownTransferEncoding(HTTPException):
    pass


class UnimplementedFileMode(HTTPException):
    pass


class IncompleteRead(HTTPException):
    def __init__(self, partial, expected=None):
        self.args = partial,
        self.partial = partial
        self.expected = expected

    def __repr__(self):
        more = '' if self.expected is None else f', {self.expected} more expected'
        return f'{type(self).__name__}({len(self.partial)} bytes read{more})'

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    pass


class CannotSendRequest(ImproperConnectionState):
    pass


class CannotSendHeader(ImproperConnectionState):
    pass


class ResponseNotReady(ImproperConnectionState):
    pass


class BadStatusLine(HTTPException):
    def __init__(self, line):
        if not line:
            line = repr(line)
        self.args = line,
        self.line = line


class LineTooLong(HTTPException):
    def __init__(self, line_type):
        super().__init__(f'got more than 65536 bytes when reading {line_type}')


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, '')
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


# --- Answers ------------------------------------------------------------------------------------------------------------

class HTTPResponse(io.BufferedIOBase):
    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile('rb')
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = None
        self.chunked = False
        self.length = None
        self.will_close = True
        self._left = b''
        self._chunks_over = False

    def _read_status(self):
        line = str(self.fp.readline(65537), 'iso-8859-1')
        if not line:
            raise RemoteDisconnected('Remote end closed connection without response')
        parts = line.split(None, 2)
        version, status, reason = (parts + ['', ''])[:3]
        if not version.startswith('HTTP/'):
            self._close_conn()
            raise BadStatusLine(line)
        try:
            status = int(status)
        except ValueError:
            raise BadStatusLine(line) from None
        if not 100 <= status <= 999:
            raise BadStatusLine(line)
        return version, status, reason.strip()

    def begin(self):
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            self.headers = self.msg = read_fields(self.fp)
            if self.headers is None:
                raise LineTooLong('header line')
            if status != 100:
                break
        self.code = self.status = status
        self.reason = reason
        self.version = 10 if version in ('HTTP/1.0', 'HTTP/0.9') else 11
        self.chunked = (self.headers.get('transfer-encoding') or '').lower() == 'chunked'
        connection = (self.headers.get('connection') or '').lower()
        self.will_close = 'close' in connection or self.version == 10 and 'keep-alive' not in connection
        length = self.headers.get('content-length')
        self.length = int(length) if length and length.isdigit() and not self.chunked else None
        if status in (204, 304) or 100 <= status < 200 or self._method == 'HEAD':
            self.length = 0
            self.chunked = False
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        if self.fp:
            self._close_conn()

    def isclosed(self):
        return self.fp is None

    @property
    def closed(self):
        return self.fp is None

    def readable(self):
        return True

    def _read_chunk(self):
        """The next chunk of a body in chunks, b'' at its end."""
        if self._chunks_over:
            return b''
        size = int(self.fp.readline().partition(b';')[0], 16)
        data = self.fp.read(size)
        if len(data) < size:
            raise IncompleteRead(data, size - len(data))
        if size == 0:
            self._chunks_over = True
            read_fields(self.fp)
        else:
            self.fp.readline()
        return data

    def read(self, amt=None):
        if self.fp is None:
            return b''
        if amt is not None and amt < 0:
            amt = None
        if self.chunked:
            data = self._read_from_chunks(amt)
        elif self.length is None:
            data = self.fp.read() if amt is None else self.fp.read(amt)
            if amt is None or not data and amt:
                self._close_conn()
            return data
        else:
            wanted = self.length if amt is None else min(amt, self.length)
            data = self.fp.read(wanted)
            if len(data) < wanted and amt is None:
                self._close_conn()
                raise IncompleteRead(data, wanted - len(data))
            self.length -= len(data)
            if self.length == 0 or not data and wanted:
                self._close_conn()
        return data

    def _read_from_chunks(self, amt):
        while amt is None or len(self._left) < amt:
            chunk = self._read_chunk()
            if not chunk:
                break
            self._left += chunk
        amt = len(self._left) if amt is None else amt
        data, self._left = self._left[:amt], self._left[amt:]
        if self._chunks_over and not self._left:
            self._close_conn()
        return data

    def read1(self, n=-1):
        return self.read(n)

    def readinto(self, b):
        data = self.read(len(b))
        b[:len(data)] = data
        return len(data)

    def readline(self, limit=-1):
        line = bytearray()
        while limit < 0 or len(line) < limit:
            char = self.read(1)
            line += char
            if not char or char == b'\n':
                break
        return bytes(line)

    def __iter__(self):
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=-1):
        return list(self)

    def getheader(self, name, default=None):
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name) or default
        return ', '.join(found) if isinstance(found, list) else found

    def getheaders(self):
        if self.headers is None:
            raise ResponseNotReady()
        return self.headers.items()

    def info(self):
        return self.headers

    def geturl(self):
        return self.url

    def getcode(self):
        return self.status


# --- Connections --------------------------------------------------------------------------------------------------------

class HTTPConnection:
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=socket._GLOBAL_DEFAULT_TIMEOUT, source_address=None, blocksize=8192):
        self.timeout = timeout
        self.source_address = source_address
        self.sock = None
        self._buffer = []
        self._response = None
        self._state = _IDLE
        self._method = None
        self.host, self.port = self._get_hostport(host, port)

    def _get_hostport(self, host, port):
        if port is None:
            name, colon, digits = host.rpartition(':')
            if colon and ']' not in digits:
                try:
                    return name, int(digits) if digits else self.default_port
                except ValueError:
                    raise InvalidURL(f"nonnumeric port: '{digits}'") from None
            port = self.default_port
        return host, port

    def set_debuglevel(self, level):
        self.debuglevel = level

    def connect(self):
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def close(self):
        self._state = _IDLE
        sock, self.sock = self.sock, None
        if sock:
            sock.close()
        response, self._response = self._response, None
        if response:
            response.close()

    def send(self, data):
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, 'read'):
            while block := data.read(8192):
                self.sock.sendall(block.encode('iso-8859-1') if isinstance(block, str) else block)
        elif isinstance(data, (bytes, bytearray, memoryview)):
            self.sock.sendall(data)
        else:
            for piece in data:
                self.sock.sendall(piece)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _IDLE:
            raise CannotSendRequest(self._state)
        self._state = _STARTED
        self._method = method
        url = url or '/'
        for char in url:
            if char <= ' ' or char == '\x7f':
                self._state = _IDLE
                raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {char!r})")
        self._buffer.append(f'{method} {url} HTTP/1.1'.encode('ascii'))
        if not skip_host:
            netloc = urlsplit(url).netloc if url.startswith('http') else ''
            self.putheader('Host', netloc or (self.host if self.port == self.default_port else f'{self.host}:{self.port}'))
        if not skip_accept_encoding:
            self.putheader('Accept-Encoding', 'identity')

    def putheader(self, header, *values):
        if self._state != _STARTED:
            raise CannotSendHeader()
        header = header if isinstance(header, bytes) else header.encode('ascii')
        texts = [value if isinstance(value, bytes) else str(value).encode('latin-1') for value in values]
        self._buffer.append(header + b': ' + b'\r\n\t'.join(texts))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        if self._state != _STARTED:
            raise CannotSendHeader()
        self._state = _SENT
        head = b'\r\n'.join(self._buffer) + b'\r\n\r\n'
        self._buffer = []
        self.send(head)
        if message_body is not None:
            self.send(message_body)

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        names = {name.lower() for name in headers}
        self.putrequest(method, url, 'host' in names, 'accept-encoding' in names)
        if isinstance(body, str):
            body = body.encode('iso-8859-1')
        if 'content-length' not in names:
            if body is None and method.upper() in ('PATCH', 'POST', 'PUT'):
                self.putheader('Content-Length', '0')
            elif isinstance(body, (bytes, bytearray)):
                self.putheader('Content-Length', str(len(body)))
            elif hasattr(body, 'read'):
                body = body.read()
                body = body.encode('iso-8859-1') if isinstance(body, str) else body
                self.putheader('Content-Length', str(len(body)))
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body)

    def getresponse(self):
        if self._response and self._response.isclosed():
            self._response = None
        if self._state != _SENT or self._response:
            raise ResponseNotReady(self._state)
        response = self.response_class(self.sock, method=self._method)
        try:
            try:
                response.begin()
            except ConnectionError:
                self.close()
                raise
        except:
            response.close()
            raise
        self._state = _IDLE
        if response.will_close:
            # What is left of the answer is read from the stream, which keeps the connection.
            sock, self.sock = self.sock, None
            sock.close()
        else:
            self._response = response
        return response
