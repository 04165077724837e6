"""What multiprocessing.synchronize is made of, as CPython's module of this name: its functions stand in no traceback."""

import _kernel


class SemLock:
    """A lock or semaphore that processes share."""

    SEM_VALUE_MAX = 2147483647
    # 0: only who has it can give it back; 1: anybody.
    kind = 1

    def __init__(self, kind, value, maxvalue):
        if not isinstance(value, int):
            raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
        if not 0 <= value <= maxvalue:
            raise OSError(22, 'Invalid argument')
        self.maxvalue = maxvalue
        self.handle = _kernel.new(kind, value, value, True)

    def acquire(self, block=True, timeout=None):
        if timeout is not None:
            if not isinstance(timeout, (int, float)):
                raise TypeError(f'must be real number, not {type(timeout).__name__}')
            if timeout < 0:
                timeout = 0
        return _kernel.acquire(self.handle, bool(block), timeout)

    def release(self):
        if _kernel.release(self.handle, 1):
            raise ValueError('semaphore or lock released too many times')

    def __enter__(self):
        return _kernel.acquire(self.handle, True, None)

    def __exit__(self, *exception):
        self.release()

    def _is_mine(self):
        return _kernel.owner(self.handle) == _kernel.thread_ident()

    def _count(self):
        """How often the calling thread has it."""
        return 1 if self._is_mine() else 0

    def _get_value(self):
        return _kernel.value(self.handle)

    def _is_zero(self):
        return _kernel.value(self.handle) == 0


class Mutex(SemLock):
    """A lock: the kernel says whether it is taken, not how often it can be."""

    def __init__(self, kind):
        super().__init__(kind, 0, 1)

    def _get_value(self):
        return 0 if _kernel.value(self.handle) else 1

    def _is_zero(self):
        return _kernel.value(self.handle) != 0


class RecursiveMutex(Mutex):
    kind = 0

    def release(self):
        if _kernel.release(self.handle, 1):
            raise AssertionError('attempt to release recursive lock not owned by thread')

    def _count(self):
        return _kernel.value(self.handle)
