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


class Mutex:
    """A lock of the library itself, which is one of the kernel's, and of the trace's, only when two threads meet there."""

    def __init__(self, name):
        self._name = name
        self._held = False
        # An item for every thread that waits for the semaphore and has not been counted on yet.
        self._waiting = []
        self._semaphore = None

    def __enter__(self):
        while not _vm.exchange(self, '_held', False, True):
            self._wait()

    def __exit__(self, *exception):
        self._held = False
        try:
            self._waiting.pop()
        except IndexError:
            # Nobody waits.
            return
        self._semaphore.release()

    def _wait(self):
        """Waits for somebody to let go of it, or finds it free."""
        if self._semaphore is None:
            from threading import Semaphore
            semaphore = Semaphore(0)
            if isinstance(semaphore._handle, int):
                _kernel.name(semaphore._handle, self._name)
            _vm.exchange(self, '_semaphore', None, semaphore)
        self._waiting.append(True)
        if not self._held:
            # Let go of since: nobody may come to count on this thread.
            try:
                self._waiting.pop()
                return
            except IndexError:
                pass
        self._semaphore.acquire()
