"""What can go wrong with a request."""

from json import JSONDecodeError as _PlainJSONDecodeError


class RequestException(OSError):
    """Any of them."""

    def __init__(self, *args, response=None, request=None):
        self.response = response
        self.request = request if request is not None else getattr(response, 'request', None)
        super().__init__(*args)


class InvalidJSONError(RequestException):
    pass


class JSONDecodeError(InvalidJSONError, _PlainJSONDecodeError):
    """The answer is no JSON."""

    def __init__(self, message, document, position):
        _PlainJSONDecodeError.__init__(self, message, document, position)
        self.response = self.request = None
        self.args = (str(self),)


class HTTPError(RequestException):
    """The answer's status says that something went wrong."""


class ConnectionError(RequestException):
    """The host could not be reached."""


class ProxyError(ConnectionError):
    pass


class SSLError(ConnectionError):
    pass


class Timeout(RequestException):
    """It took too long."""


class ConnectTimeout(ConnectionError, Timeout):
    pass


class ReadTimeout(Timeout):
    """The host took too long to answer."""


class URLRequired(RequestException):
    pass


class TooManyRedirects(RequestException):
    pass


class MissingSchema(RequestException, ValueError):
    """The URL has no http:// or https:// before it."""


class InvalidSchema(RequestException, ValueError):
    """The URL has something else before it."""


class InvalidURL(RequestException, ValueError):
    pass


class InvalidHeader(RequestException, ValueError):
    pass


class ChunkedEncodingError(RequestException):
    pass


class ContentDecodingError(RequestException):
    pass


class StreamConsumedError(RequestException, TypeError):
    pass


class RetryError(RequestException):
    pass
