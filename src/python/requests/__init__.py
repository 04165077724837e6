"""A stand-in for the package requests, made for Lockstep: no page leaves the machine and none enters it.

It answers from a few hosts that are made up (see _pages.py) and from the program's own files `pages/HOST/PATH`. An answer takes as long as
the table says, in the machine's time, and threads and patched greenlets wait for their answers side by side.
"""

# Supported: get and its like, Session, Response, exceptions; made-up hosts, and servers of the program on `localhost`; no redirects, cookies or adapters. No page leaves the machine or
# enters it.

from requests import exceptions, models, sessions, structures, utils
from requests.api import delete, get, head, options, patch, post, put, request
from requests.exceptions import (
    ConnectionError, ConnectTimeout, HTTPError, JSONDecodeError, ReadTimeout, RequestException, Timeout,
    TooManyRedirects, URLRequired,
)
from requests.models import PreparedRequest, Request, Response
from requests.sessions import Session, session
from requests.status_codes import codes

__version__ = '2.34.2'
