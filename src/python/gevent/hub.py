"""The greenlet of a thread that everybody goes to who waits. It wakes whoever can go on."""

import _kernel
import sys
import time
import traceback
from _greenlet import GreenletExit, getcurrent, greenlet
from gevent._loop import loop as _Loop
from gevent.exceptions import BlockingSwitchOutError, ConcurrentObjectUseError, InvalidSwitchError, LoopExit

__all__ = ['getcurrent', 'GreenletExit', 'spawn_raw', 'sleep', 'kill', 'get_hub', 'Hub', 'Waiter']

_not_yet = object()


class Hub(greenlet):
    SYSTEM_ERROR = (KeyboardInterrupt, SystemExit, SystemError)
    NOT_ERROR = (GreenletExit, SystemExit)
    name = ''

    def __init__(self):
        main = getcurrent()
        while main.parent is not None:
            main = main.parent
        greenlet.__init__(self, parent=main)
        self.loop = _Loop()
        self.greenlets = 0

    def _lane_name(self):
        # What the hub does is no work of the program's.
        return None

    def run(self):
        while True:
            self.loop.run(self.handle_error)
            self.parent.throw(LoopExit('This operation would block forever', self, []))

    def switch(self):
        """Leaves the running greenlet until somebody switches back to it."""
        current = getcurrent()
        if current is self:
            raise BlockingSwitchOutError('Impossible to call blocking function in the event loop callback')
        switch_out = getattr(current, 'switch_out', None)
        if switch_out is not None:
            switch_out()
        return greenlet.switch(self)

    def wait(self, watcher):
        """Waits until the watcher, which has not been started, is ready."""
        waiter = Waiter(self)
        watcher.start(waiter.switch, waiter)
        try:
            result = waiter.get()
            if result is not waiter:
                raise InvalidSwitchError(f'Invalid switch into {getcurrent()}: got {result!r} (expected {waiter!r})')
        finally:
            watcher.stop()

    def join(self, timeout=None):
        """Waits until nothing is left to be done: True; False when that takes too long."""
        waiter = Waiter(self)
        timer = None
        if timeout is not None:
            timer = self.loop.timer(timeout, ref=False)
            timer.start(waiter.switch, None)
        try:
            waiter.get()
        except LoopExit:
            return True
        finally:
            if timer is not None:
                timer.stop()
        return False

    def handle_error(self, context, type, value, tb):
        """What becomes of an exception that nobody caught: it is printed, and the main greenlet gets it if it ends programs."""
        if not issubclass(type, self.NOT_ERROR):
            self.print_exception(context, type, value, tb)
        if context is None or issubclass(type, self.SYSTEM_ERROR):
            self.handle_system_error(type, value, tb)

    def handle_system_error(self, type, value, tb=None):
        current = getcurrent()
        if current is self or current is self.parent:
            self.parent.throw(type, value, tb)
            return
        later = self.loop.run_callback(current.switch)
        try:
            self.parent.throw(type, value, tb)
        finally:
            later.stop()

    @property
    def exception_stream(self):
        """Where errors are written that nobody caught: standard error unless it is set; None: nowhere."""
        return self.__dict__.get('_exception_stream', sys.stderr)

    @exception_stream.setter
    def exception_stream(self, stream):
        self._exception_stream = stream

    def print_exception(self, context, t, v, tb):
        stream = self.exception_stream
        if not stream:
            return
        text = ''.join(traceback.format_exception(t, v, tb)) + time.strftime('%Y-%m-%dT%H:%M:%SZ', time.gmtime())
        if context is None:
            text += '\n'
        else:
            context = context if isinstance(context, str) else repr(context)
            text += f' {context} failed with {t.__name__}\n\n'
        stream.write(text)

    def __repr__(self):
        return (f'<{type(self).__name__} {self.name!r} at {id(self):#x} {self.loop._format()}'
                f' thread_ident={_kernel.thread_ident():#x}>')


def get_hub():
    """The hub of this thread, made when there is none yet."""
    getcurrent()
    values = _kernel.thread_locals()
    hub = values.get('gevent.hub')
    if hub is None:
        hub = values['gevent.hub'] = Hub()
    return hub


class Waiter:
    """A place where one greenlet waits for a value or an exception, which may have come before it."""

    def __init__(self, hub=None):
        self.hub = get_hub() if hub is None else hub
        self.clear()

    def clear(self):
        self.greenlet = None
        self.value = None
        self._exception = _not_yet

    def ready(self):
        return self._exception is not _not_yet

    def successful(self):
        return self._exception is None

    @property
    def exc_info(self):
        return None if self._exception is _not_yet else self._exception

    def switch(self, value):
        if self.greenlet is None:
            self.value = value
            self._exception = None
        else:
            self._deliver(self.greenlet.switch, (value,))

    def throw(self, *exception):
        if self.greenlet is None:
            self._exception = exception
        else:
            self._deliver(self.greenlet.throw, exception)

    def _deliver(self, go, args):
        if getcurrent() is not self.hub:
            raise AssertionError('Can only use Waiter.switch method from the Hub greenlet')
        try:
            go(*args)
        except BaseException as e:
            self.hub.handle_error(go, type(e), e, e.__traceback__)

    def get(self):
        if self._exception is None:
            return self.value
        if self._exception is not _not_yet:
            return getcurrent().throw(*self._exception)
        if self.greenlet is not None:
            raise ConcurrentObjectUseError(f'This Waiter is already used by {self.greenlet!r}')
        self.greenlet = getcurrent()
        try:
            return self.hub.switch()
        finally:
            self.greenlet = None

    def __call__(self, source):
        if source.exception is None:
            self.switch(source.value)
        else:
            self.throw(source.exception)

    def __str__(self):
        name = type(self).__name__
        if self._exception is _not_yet:
            return f'<{name} greenlet={self.greenlet}>'
        if self._exception is None:
            return f'<{name} greenlet={self.greenlet} value={self.value!r}>'
        return f'<{name} greenlet={self.greenlet} exc_info={self.exc_info!r}>'


def will_wait(words, on=0):
    """Tells the trace what the running greenlet is going to wait for."""
    getcurrent()._will_wait(words, on)


def sleep(seconds=0, ref=True):
    """Lets other greenlets run for at least so many seconds."""
    hub = get_hub()
    if seconds <= 0:
        waiter = Waiter(hub)
        hub.loop.run_callback(waiter.switch, None)
        will_wait('its next turn')
        waiter.get()
    else:
        with hub.loop.timer(seconds, ref=ref) as timer:
            will_wait(f'sleep {seconds:g} s')
            hub.wait(timer)


def idle(priority=0):
    """Lets all go first who can go on."""
    sleep(0)


def spawn_raw(function, *args, **kwargs):
    """Starts a function in a plain greenlet, which cannot be waited for."""
    if not callable(function):
        raise TypeError('function must be callable')
    hub = get_hub()
    made = greenlet(function, hub)
    made.loop = hub.loop
    hub.loop.run_callback(lambda: made.switch(*args, **kwargs))
    return made


def kill(greenlet, exception=GreenletExit):
    """Has an exception raised in a greenlet, without waiting for it to end."""
    if greenlet.dead:
        return
    if hasattr(greenlet, 'kill'):
        greenlet.kill(exception=exception, block=False)
    else:
        get_hub().loop.run_callback(greenlet.throw, exception)


class _Ready:
    """Objects one after the other as they become ready; the links to them are gone when it ends."""

    def __init__(self, objects, timeout, count):
        self._hub = get_hub()
        self._waiter = Waiter(self._hub)
        self._objects = objects
        self._left = len(objects) if count is None else min(count, len(objects))
        self._arrived = []
        self._timeout = timeout
        self._timer = None
        self._begun = False

    def _arrive(self, source):
        self._arrived.append(source)
        self._waiter.switch(None)

    def _begin(self):
        self._begun = True
        for each in self._objects:
            each.rawlink(self._arrive)
        if self._timeout is not None:
            self._timer = self._hub.loop.timer(self._timeout, priority=-1)
            self._timer.start(self._arrive, self)

    def __iter__(self):
        return self

    def __next__(self):
        if not self._begun:
            self._begin()
        if self._left == 0:
            self._end()
            raise StopIteration
        self._left -= 1
        try:
            while not self._arrived:
                will_wait(_words_for(self._objects))
                self._waiter.get()
                self._waiter.clear()
        except BaseException:
            self._end()
            raise
        source = self._arrived.pop(0)
        self._waiter.clear()
        if source is self:
            self._end()
            raise StopIteration
        return source

    def _end(self):
        if self._timer is not None:
            self._timer.stop()
        objects, self._objects, self._left = self._objects, (), 0
        for each in objects:
            each.unlink(self._arrive)

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self._end()


def _words_for(objects):
    return f'{len(objects)} greenlets' if len(objects) != 1 else 'a greenlet'


def iwait(objects, timeout=None, count=None):
    """The objects one after the other as they become ready."""
    if objects is None:
        return [get_hub().join(timeout=timeout)]
    return _Ready(objects, timeout, count)


def wait(objects=None, timeout=None, count=None):
    """The objects that have become ready, in that order; without objects, waits until there is nothing left to do."""
    if objects is None:
        return get_hub().join(timeout=timeout)
    return list(iwait(objects, timeout, count))
