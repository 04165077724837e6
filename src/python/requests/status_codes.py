"""The numbers of HTTP by their names: codes.ok, codes.not_found."""

REASONS = {
    200: 'OK', 201: 'Created', 202: 'Accepted', 204: 'No Content', 206: 'Partial Content', 301: 'Moved Permanently',
    302: 'Found', 303: 'See Other', 304: 'Not Modified', 307: 'Temporary Redirect', 308: 'Permanent Redirect',
    400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed',
    406: 'Not Acceptable', 408: 'Request Timeout', 409: 'Conflict', 410: 'Gone', 418: "I'm a teapot",
    422: 'Unprocessable Entity', 429: 'Too Many Requests', 500: 'Internal Server Error', 501: 'Not Implemented',
    502: 'Bad Gateway', 503: 'Service Unavailable', 504: 'Gateway Timeout',
}


class _Codes:
    def __init__(self):
        for number, reason in REASONS.items():
            name = reason.lower().replace(' ', '_').replace("i'm_a_", 'im_a_')
            self._add(number, name)
        self._add(418, 'teapot')
        self._add(500, 'server_error')
        self._add(400, 'bad')

    def _add(self, number, name):
        setattr(self, name, number)
        setattr(self, name.upper(), number)

    def __getitem__(self, name):
        return getattr(self, name, None)

    def __repr__(self):
        return "<lookup 'status_codes'>"


codes = _Codes()
