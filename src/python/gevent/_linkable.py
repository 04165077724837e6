"""What greenlets wait for that is no greenlet: something that becomes ready and wakes them in the order in which they came."""

from _greenlet import getcurrent
from gevent.exceptions import InvalidSwitchError
from gevent.hub import get_hub, will_wait
from gevent.timeout import Timeout


class Linkable:
    # Does becoming ready wake all who wait, or one after the other for as long as it is ready?
    _wakes_all = True
    # What somebody who waits for it waits for, in words.
    _words = 'an event'

    def __init__(self):
        self._links = []
        # Those who came while others were being woken; None while nobody is.
        self._late = None

    def ready(self):
        raise NotImplementedError

    def linkcount(self):
        return len(self._links)

    def rawlink(self, callback):
        """Has a function called in the hub, with this object, when it is ready."""
        if not callable(callback):
            raise TypeError(f'Expected callable: {callback!r}')
        self._links.append(callback)
        self._notify()

    def unlink(self, callback):
        for links in (self._links, self._late):
            if links and callback in links:
                links.remove(callback)

    def _notify(self):
        """Has everybody woken soon if it is ready."""
        if self.ready() and self._links and self._late is None:
            self._late = []
            get_hub().loop.run_callback(self._wake)

    def _wake(self):
        try:
            self._wake_these(self._links)
            self._wake_these(self._late)
            self._links.extend(self._late)
        finally:
            self._late = None
        self._notify()

    def _wake_these(self, links):
        last = links[-1] if links else None
        while links and (self._wakes_all or self.ready()):
            link = links.pop(0)
            try:
                link(self)
            except BaseException as e:
                get_hub().handle_error((link, self), type(e), e, e.__traceback__)
            if link is last:
                break

    def _wait(self, timeout, quiet=Timeout):
        """Waits until it is ready; False when that takes too long, unless Timeout is to be raised: `quiet` ()."""
        if self.ready():
            if self._late is not None:
                self._switch_away(self._late)
            return True
        with Timeout(timeout) as timer:
            try:
                self._switch_away(self._links)
                return True
            except quiet as e:
                if e is not timer:
                    raise
                return False

    def _switch_away(self, links):
        switch = getcurrent().switch
        links.append(switch)
        try:
            will_wait(self._words)
            result = get_hub().switch()
        except BaseException:
            self.unlink(switch)
            raise
        if result is not self:
            raise InvalidSwitchError(f'Invalid switch into {type(self).__name__}.wait(): {result!r}')
