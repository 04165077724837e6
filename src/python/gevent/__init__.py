"""A stand-in for the package gevent, made for Lockstep: greenlets that hand over to each other whenever one waits.

It has spawn and Greenlet, sleep, joinall, wait, iwait, killall, Timeout, and the modules event, lock, queue, pool, local, hub, time and
monkey. Its hub waits in the kernel for the earliest timer. It has no sockets, servers, subprocesses, signals or thread pool of its own.
"""

# Supported: spawn, Greenlet, joinall, wait, iwait, killall, Timeout, event, lock, queue, pool, local, and monkey, which patches
# time.sleep, threading, queue, socket, select and the waiting of requests; no gevent.socket, servers, subprocesses, signals or
# thread pool.

from gevent.greenlet import Greenlet, joinall, killall
from gevent.hub import GreenletExit, get_hub, getcurrent, idle, iwait, kill, sleep, spawn_raw, wait
from gevent.timeout import Timeout, with_timeout
from sys import getswitchinterval, setswitchinterval

__version__ = '26.5.0'
version_info = (26, 5, 0)
__all__ = [
    'Greenlet', 'GreenletExit', 'Timeout', 'get_hub', 'getcurrent', 'getswitchinterval', 'idle', 'iwait', 'joinall',
    'kill', 'killall', 'reinit', 'setswitchinterval', 'sleep', 'spawn', 'spawn_later', 'spawn_raw', 'wait', 'with_timeout',
]

spawn = Greenlet.spawn
spawn_later = Greenlet.spawn_later


def reinit(hub=None):
    """After a fork: there is nothing to be done here, the child's hub is a copy that works."""
