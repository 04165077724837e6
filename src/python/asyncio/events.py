"""Loops: which one runs, and what they are asked to call."""

import _vm
import contextvars
import threading
from asyncio.abstract import AbstractEventLoop
from asyncio.reprs import callback_text

__all__ = (
    'AbstractEventLoop', 'AbstractEventLoopPolicy', 'Handle', 'TimerHandle', 'DefaultEventLoopPolicy',
    'get_event_loop_policy', 'set_event_loop_policy', 'get_event_loop', 'set_event_loop', 'new_event_loop',
    '_set_running_loop', 'get_running_loop', '_get_running_loop',
)


class Handle:
    """Something to be called by the loop."""

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop = loop
        self._callback = callback
        self._args = args
        self._cancelled = False

    def get_context(self):
        return self._context

    def cancel(self):
        self._cancelled = True
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def _run(self):
        try:
            self._context.run(self._callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self._loop.call_exception_handler({
                'message': f'Exception in callback {callback_text(self._callback)}',
                'exception': error,
                'handle': self,
            })

    def _parts(self):
        parts = [type(self).__name__]
        if self._cancelled:
            parts.append('cancelled')
        if self._callback is not None:
            parts.append(callback_text(self._callback))
        return parts

    def __repr__(self):
        return f'<{" ".join(self._parts())}>'


class TimerHandle(Handle):
    """Something to be called at a certain time."""

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def _parts(self):
        parts = super()._parts()
        parts.insert(2 if self._cancelled else 1, f'when={self._when}')
        return parts

    def __hash__(self):
        return hash(self._when)

    def __lt__(self, other):
        return self._when < other._when if isinstance(other, TimerHandle) else NotImplemented

    def __le__(self, other):
        return self._when < other._when or self == other if isinstance(other, TimerHandle) else NotImplemented

    def __gt__(self, other):
        return self._when > other._when if isinstance(other, TimerHandle) else NotImplemented

    def __ge__(self, other):
        return self._when > other._when or self == other if isinstance(other, TimerHandle) else NotImplemented

    def __eq__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when == other._when and self._callback == other._callback and self._args == other._args
                and self._cancelled == other._cancelled)


# By thread: the loop that runs there.
_running = {}


def _get_running_loop():
    return _running.get(_vm.thread())


def _set_running_loop(loop):
    if loop is None:
        _running.pop(_vm.thread(), None)
    else:
        _running[_vm.thread()] = loop


def get_running_loop():
    loop = _running.get(_vm.thread())
    if loop is None:
        raise RuntimeError('no running event loop')
    return loop


# Policies: which loop a thread has while none is running

class AbstractEventLoopPolicy:
    """Says which loop a thread has."""

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError

    def new_event_loop(self):
        raise NotImplementedError


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def __init__(self):
        self._loops = {}

    def get_event_loop(self):
        thread = _vm.thread()
        if thread not in self._loops and threading.current_thread() is threading.main_thread():
            import warnings
            warnings.warn('There is no current event loop', DeprecationWarning, stacklevel=3)
            self.set_event_loop(self.new_event_loop())
        loop = self._loops.get(thread)
        if loop is None:
            name = threading.current_thread().name
            raise RuntimeError(f'There is no current event loop in thread {name!r}.')
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError('loop must be an instance of AbstractEventLoop or None, '
                            f"not '{type(loop).__name__}'")
        self._loops[_vm.thread()] = loop

    def new_event_loop(self):
        from asyncio.base_events import EventLoop
        return EventLoop()


_policy = None


def get_event_loop_policy():
    global _policy
    if _policy is None:
        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError('policy must be an instance of AbstractEventLoopPolicy or None, '
                        f"not '{type(policy).__name__}'")
    _policy = policy


def get_event_loop():
    """The running loop, or the one that the policy has for this thread."""
    loop = _get_running_loop()
    return get_event_loop_policy().get_event_loop() if loop is None else loop


def set_event_loop(loop):
    get_event_loop_policy().set_event_loop(loop)


def new_event_loop():
    return get_event_loop_policy().new_event_loop()
