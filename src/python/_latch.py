"""A flag to wait for."""

import _kernel
import _vm


class Latch:
    """An event that becomes one of the kernel's, and of the trace's, only when somebody waits for it."""

    def __init__(self, name):
        self._name = name
        self._is_set = False
        self._event = None

    def is_set(self):
        return self._is_set

    def set(self):
        self._is_set = True
        if self._event is not None:
            self._event.set()

    def clear(self):
        self._is_set = False
        if self._event is not None:
            self._event.clear()

    def wait(self, timeout=None):
        if self._is_set:
            return True
        if self._event is None:
            from threading import Event
            event = Event()
            if isinstance(event._handle, int):
                # Not so when events are gevent's.
                _kernel.name(event._handle, self._name)
            _vm.exchange(self, '_event', None, event)
        return self._is_set or self._event.wait(timeout)
