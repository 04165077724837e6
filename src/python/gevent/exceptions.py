"""What can go wrong in a hub."""

from greenlet import GreenletExit

__all__ = ['LoopExit']


class LoopExit(Exception):
    """Nothing is left that could wake the main greenlet."""

    @property
    def hub(self):
        return self.args[1] if len(self.args) == 3 else None

    def __repr__(self):
        if len(self.args) != 3:
            return Exception.__repr__(self)
        message, hub, handles = self.args
        return f'{message}\n\tHub: {hub}\n\tHandles:\n{handles}'

    __str__ = __repr__


class BlockingSwitchOutError(AssertionError):
    """The hub itself was asked to wait."""


class InvalidSwitchError(AssertionError):
    """A greenlet was switched to by somebody whom it did not wait for."""


class ConcurrentObjectUseError(AssertionError):
    """Two greenlets wait in an object that has room for one."""


class InvalidThreadUseError(RuntimeError):
    """An object was used by another thread than that of its hub."""


class HubDestroyed(GreenletExit):
    """Ends a hub's loop."""
