"""Events: a flag, and a result that is set once."""

from gevent._linkable import Linkable
from gevent.timeout import Timeout

__all__ = ['Event', 'AsyncResult']

_nothing = object()


class Event(Linkable):
    """A flag that can be waited for."""

    _words = 'an event to be set'

    def __init__(self):
        super().__init__()
        self._flag = False

    def is_set(self):
        return self._flag

    isSet = ready = is_set

    def set(self):
        """Raises the flag and wakes everybody who waits."""
        self._flag = True
        self._notify()

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        """Waits until the flag is up; False when that takes too long."""
        return self._wait(timeout)

    def __str__(self):
        state = 'set' if self._flag else 'clear'
        return f'<gevent.event.{type(self).__name__} at {id(self):#x} {state} _links[{self.linkcount()}]>'

    __repr__ = __str__


class AsyncResult(Linkable):
    """A value or an exception that somebody sets and others wait for."""

    _words = 'a result'

    def __init__(self):
        super().__init__()
        self._value = _nothing
        self.exc_info = ()

    @property
    def value(self):
        return None if self._value is _nothing else self._value

    @property
    def exception(self):
        return self.exc_info[1] if self.exc_info else None

    def ready(self):
        return bool(self.exc_info) or self._value is not _nothing

    done = ready

    def successful(self):
        return self._value is not _nothing

    def set(self, value=None):
        self._value = value
        self._notify()

    set_result = set

    def set_exception(self, exception, exc_info=None):
        self.exc_info = tuple(exc_info) if exc_info else (type(exception), exception, None)
        self._notify()

    def get(self, block=True, timeout=None):
        """The value; raises the exception. Timeout when it takes too long."""
        if not self.ready():
            if not block:
                raise Timeout()
            self._wait(timeout, ())
        if self.exc_info:
            raise self.exception.with_traceback(self.exc_info[2])
        return self._value

    def get_nowait(self):
        return self.get(block=False)

    def result(self, timeout=None):
        return self.get(timeout=timeout)

    def wait(self, timeout=None):
        """The value; None when it is an exception, or takes too long."""
        if not self.ready():
            self._wait(timeout)
        return self.value

    def cancel(self):
        return False

    def __call__(self, source):
        if source.successful():
            self.set(source.value)
        else:
            self.set_exception(source.exception, getattr(source, 'exc_info', None))

    def __str__(self):
        state = ''
        if self.value is not None or self.exc_info:
            state += f'value={self.value!r} '
        if self.exc_info:
            state += f'exception={self.exception!r} '
        elif self._value is _nothing:
            state += 'unset '
        return f'<{type(self).__name__} {state} _links[{self.linkcount()}]>'

    __repr__ = __str__
