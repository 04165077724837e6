"""Timeouts: an exception that is raised in a greenlet when it has waited for too long."""

from _greenlet import getcurrent
from gevent.hub import get_hub

__all__ = ['Timeout', 'with_timeout']

_nothing = object()


class Timeout(BaseException):
    """Raises `exception`, or itself, in the greenlet that started it, after so many seconds."""

    def __init__(self, seconds=None, exception=None, ref=True, priority=-1):
        BaseException.__init__(self)
        self.seconds = seconds
        self.exception = exception
        self.timer = None if seconds is None else get_hub().loop.timer(seconds or 0.0, ref=ref, priority=priority)

    @property
    def pending(self):
        return self.timer is not None and self.timer.active

    def start(self):
        if self.pending:
            raise AssertionError(f'{self!r} is already started; to restart it, cancel it first')
        if self.timer is not None:
            raises_itself = self.exception is None or self.exception is False or isinstance(self.exception, str)
            self.timer.start(self._on_expiration, getcurrent(), self if raises_itself else self.exception)

    def _on_expiration(self, waiting, exception):
        waiting.throw(exception)

    @classmethod
    def start_new(cls, timeout=None, exception=None, ref=True):
        """A timeout that is started, made from seconds when it is none yet."""
        made = timeout if isinstance(timeout, Timeout) else cls(timeout, exception, ref=ref)
        if not made.pending:
            made.start()
        return made

    def cancel(self):
        if self.timer is not None:
            self.timer.stop()

    def close(self):
        self.cancel()
        self.timer = None

    def __enter__(self):
        if not self.pending:
            self.start()
        return self

    def __exit__(self, kind, value, traceback):
        self.close()
        return value is self and self.exception is False

    def __repr__(self):
        pending = ' pending' if self.pending else ''
        exception = '' if self.exception is None else f' exception={self.exception!r}'
        return f'<{type(self).__name__} at {id(self):#x} seconds={self.seconds}{exception}{pending}>'

    def __str__(self):
        if self.seconds is None:
            return ''
        text = f'{self.seconds} second{"" if self.seconds == 1 else "s"}'
        if self.exception is None:
            return text
        return f'{text} (silent)' if self.exception is False else f'{text}: {self.exception}'

    def __lt__(self, other):
        seconds = getattr(other, 'seconds', other)
        return self.seconds < seconds if isinstance(seconds, (int, float)) else NotImplemented


def with_timeout(seconds, function, *args, timeout_value=_nothing, **kwds):
    """Calls a function; what it returns, or `timeout_value` when it takes too long."""
    timeout = Timeout.start_new(seconds)
    try:
        return function(*args, **kwds)
    except Timeout as e:
        if e is timeout and timeout_value is not _nothing:
            return timeout_value
        raise
    finally:
        timeout.cancel()
