"""What programs take from requests.utils."""

from requests._urls import quote, unquote
from requests.sessions import Session

__all__ = ['default_headers', 'quote', 'unquote']


def default_headers():
    """The headers that every request has."""
    return Session().headers
