"""Coroutines that wait by turns, in one thread: tasks, and a loop that drives them."""

# Supported: `run`, tasks and groups of them, timeouts, locks, queues, threads and executors, streams, protocols, datagrams, sockets
# and signals. No subprocesses or TLS; debug mode checks callbacks and tells of slow ones. Asynchronous generators are finalized when their loop is
# closed.

from asyncio import base_events, coroutines, events, exceptions, futures, locks, protocols, queues, runners, servers
from asyncio import streams, subprocess, taskgroups, tasks, threads, timeouts, transports
from asyncio.base_events import *
from asyncio.coroutines import *
from asyncio.events import *
from asyncio.exceptions import *
from asyncio.futures import *
from asyncio.locks import *
from asyncio.protocols import *
from asyncio.queues import *
from asyncio.runners import *
from asyncio.servers import *
from asyncio.streams import *
from asyncio.subprocess import *
from asyncio.taskgroups import *
from asyncio.tasks import *
from asyncio.threads import *
from asyncio.timeouts import *
from asyncio.transports import *

__all__ = (base_events.__all__ + coroutines.__all__ + events.__all__ + exceptions.__all__ + futures.__all__
           + locks.__all__ + protocols.__all__ + queues.__all__ + runners.__all__ + servers.__all__ + streams.__all__ + subprocess.__all__
           + taskgroups.__all__ + tasks.__all__ + threads.__all__ + timeouts.__all__ + transports.__all__)
