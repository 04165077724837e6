"""What `socket` and `select` ask the kernel for, done so that other greenlets run meanwhile: monkey.patch_socket puts it there.

A call first looks whether it would have to wait. Then the hub waits, for this handle and all others together.
"""

import _kernel
from gevent.hub import get_hub, sleep, will_wait
from gevent.timeout import Timeout

_READABLE = 1 | 8 | 16
_WRITABLE = 4 | 8


def _until(handles, timeout, words):
    """Waits until one of the handles is ready; False when that takes too long."""
    hub = get_hub()
    with Timeout(timeout, False):
        will_wait(words)
        hub.wait(hub.loop.io(handles))
        return True
    return False


def _when_ready(call, handle, bits, polled, nothing, words):
    """A call that is made when the handle is ready, and again when somebody was quicker."""
    def run(blocking, timeout, *args):
        while not _kernel.poll_events(handle) & bits:
            if not blocking or not _until([polled], timeout, words):
                return nothing
        return call(handle, *args, False, None)
    return run


def socket_accept(handle, blocking, timeout):
    wait = _when_ready(_kernel.socket_accept, handle, _READABLE, handle, 0, 'somebody who connects')
    return wait(blocking, timeout)


def socket_connect(handle, port, blocking, timeout):
    while True:
        answer = _kernel.socket_connect(handle, port, False, None)
        if answer or not blocking:
            return answer
        # Too many wait to be accepted already.
        sleep(0.001)
        if timeout is not None:
            timeout -= 0.001
            if timeout <= 0:
                return 0


def stream_send(handle, data, shown, blocking, timeout):
    wait = _when_ready(_kernel.stream_send, handle, _WRITABLE, -handle, 0, 'room to send')
    return wait(blocking, timeout, data, shown)


def stream_receive(handle, size, blocking, timeout):
    wait = _when_ready(_kernel.stream_receive, handle, _READABLE, handle, None, 'something to receive')
    return wait(blocking, timeout, size)


def stream_peek(handle, size, blocking, timeout):
    wait = _when_ready(_kernel.stream_peek, handle, _READABLE, handle, None, 'something to receive')
    return wait(blocking, timeout, size)


def datagram_receive(handle, size, keep, blocking, timeout):
    wait = _when_ready(_kernel.datagram_receive, handle, _READABLE, handle, None, 'a datagram')
    return wait(blocking, timeout, size, keep)


def poll(handles, timeout):
    ready = _kernel.poll(handles, 0)
    if ready or timeout == 0 or not _until(handles, timeout, 'one of several handles'):
        return ready
    return _kernel.poll(handles, 0)


class _Calls:
    """Stands where the module `_kernel` did."""

    def __getattr__(self, name):
        return getattr(_kernel, name)


calls = _Calls()
for _function in (socket_accept, socket_connect, stream_send, stream_receive, stream_peek,
                  datagram_receive, poll, sleep):
    setattr(calls, _function.__name__, _function)
