"""Greenlets that the hub starts and that can be waited for."""

from _greenlet import GreenletExit, getcurrent, greenlet
from gevent.exceptions import InvalidSwitchError
from gevent.hub import Waiter, get_hub, iwait, wait, will_wait
from gevent.timeout import Timeout

__all__ = ['Greenlet', 'joinall', 'killall']


class _Start:
    """States of a start that is neither waiting in the loop nor will be."""

    def __init__(self):
        self.pending = self.active = False

    def stop(self):
        pass


_cancelled = _Start()
_done = _Start()


class _Link:
    """Calls a function in a greenlet of its own when its source has ended, and it is one that counts."""

    def __init__(self, callback, counts=None):
        if not callable(callback):
            raise TypeError(f'Expected callable: {callback!r}')
        self.callback = callback
        self.counts = counts

    def __call__(self, source):
        if self.counts is None or self.counts(source):
            greenlet(self.callback, get_hub()).switch(source)

    def __hash__(self):
        return hash(self.callback)

    def __eq__(self, other):
        return self.callback == getattr(other, 'callback', other)

    def __repr__(self):
        return repr(self.callback)


class Greenlet(greenlet):
    """Runs function(*args, **kwargs) beside the others of its thread."""

    value = None

    def __init__(self, run=None, *args, **kwargs):
        hub = get_hub()
        if run is not None:
            self._run = run
        if not callable(self._run):
            raise TypeError('The run argument or self._run must be callable')
        self.args = args
        self.kwargs = kwargs
        self._ident = hub.greenlets
        hub.greenlets += 1
        self._named = False
        # None, then what starts it, then one of the states above.
        self._start_event = None
        self._notifier = None
        self._links = []
        self._formatted_info = None
        # (None, None, None) when it has returned, else what it raised.
        self._exc_info = None
        greenlet.__init__(self, parent=hub)

    def _run(self):
        """What a subclass does that is given no function."""

    def _lane_name(self):
        return f'Greenlet-{self._ident} ({self._function_name()})'

    # What it is and how it stands

    @property
    def minimal_ident(self):
        self._named = True
        return self._ident

    @property
    def name(self):
        return self.__dict__.get('_name') or f'Greenlet-{self.minimal_ident}'

    @name.setter
    def name(self, name):
        self._named = True
        self._name = name

    @property
    def loop(self):
        return self.parent.loop

    def __bool__(self):
        return self._start_event is not None and self._exc_info is None

    started = property(__bool__)

    @property
    def dead(self):
        if getcurrent() is self:
            return False
        start = self._start_event
        aborted = start is not None and start is not _done and not (start.pending or getattr(start, 'active', False))
        return aborted or greenlet.dead.fget(self)

    def ready(self):
        """Has it ended?"""
        return self.dead or self._exc_info is not None

    def successful(self):
        """Has it returned?"""
        return self._exc_info is not None and self._exc_info[1] is None

    @property
    def exception(self):
        return None if self._exc_info is None else self._exc_info[1]

    @property
    def exc_info(self):
        return None if self.exception is None else self._exc_info

    def _function_name(self):
        function = self._run
        owner = getattr(function, '__self__', None)
        if owner is self:
            return '_run'
        return (getattr(function, '__name__', '') if owner is None else '') or repr(function)

    def _formatinfo(self):
        if self._formatted_info is None:
            shown = [repr(each)[:50] for each in self.args]
            shown += [f'{name}={repr(value)[:50]}' for name, value in self.kwargs.items()]
            arguments = f'({", ".join(shown)})' if shown else ''
            # Kept, for the function is gone when the greenlet has ended.
            self._formatted_info = self._function_name() + arguments
        return self._formatted_info

    def __repr__(self):
        name = f' "{self.name}" ' if self._named else ' '
        return f'<{type(self).__name__}{name}at {id(self):#x}: {self._formatinfo()}>'

    # Starting

    @classmethod
    def spawn(cls, *args, **kwargs):
        """Makes a greenlet and has it run soon."""
        made = cls(*args, **kwargs)
        made.start()
        return made

    @classmethod
    def spawn_later(cls, seconds, *args, **kwargs):
        """Makes a greenlet and has it run so many seconds later."""
        if cls is Greenlet and not args and 'run' not in kwargs:
            raise TypeError('')
        made = cls(*args, **kwargs)
        made.start_later(seconds)
        return made

    def start(self):
        if self._start_event is None:
            self._start_event = self.loop.run_callback(self.switch)

    def start_later(self, seconds):
        if self._start_event is None:
            self._start_event = self.loop.timer(seconds)
            self._start_event.start(self.switch)

    def _cancel_start(self):
        if self._start_event is None:
            self._start_event = _cancelled
        self._start_event.stop()

    # Running and ending

    def run(self):
        try:
            self._cancel_start()
            self._start_event = _done
            try:
                result = self._run(*self.args, **self.kwargs)
            except BaseException as e:
                self._report_error(e)
            else:
                self._report_result(result)
        finally:
            self._forget_function()

    def _forget_function(self):
        self.__dict__.pop('_run', None)
        self.args = ()
        self.kwargs.clear()

    def _report_result(self, result):
        self._exc_info = (None, None, None)
        self.value = result
        self._schedule_links()

    def _report_error(self, exception):
        if isinstance(exception, GreenletExit):
            self._report_result(exception)
            return
        self._exc_info = (type(exception), exception, exception.__traceback__)
        self._schedule_links()
        self.parent.handle_error(self, *self._exc_info)

    def _raise_exception(self):
        raise self.exception.with_traceback(self._exc_info[2])

    def throw(self, *args):
        """Raises an exception in it at once; for the hub. Others kill it."""
        self._cancel_start()
        try:
            if not self.dead:
                greenlet.throw(self, *args)
        finally:
            self._die_before_start(args)

    def _die_before_start(self, args):
        """The end of one that never ran and never will: its links have to hear of it all the same."""
        if self._exc_info is not None or not self.dead:
            return
        given = args[1] if len(args) > 1 and args[1] is not None else args[0] if args else GreenletExit
        if isinstance(given, type) and issubclass(given, BaseException):
            given = given()
        self._report_error(given if isinstance(given, BaseException) else BaseException(given))

    def _kill_before_start(self, exception):
        """Sees to it that it never runs if it has not begun; is it dead?"""
        self._cancel_start()
        self._forget_function()
        dead = self.dead
        if dead:
            self._die_before_start(exception if isinstance(exception, tuple) else (exception,))
        return dead

    def kill(self, exception=GreenletExit, block=True, timeout=None):
        """Has an exception raised in it, and waits for it to end."""
        if self._kill_before_start(exception) or self.ready():
            return
        waiter = Waiter() if block else None
        self.loop.run_callback(_kill, self, exception, waiter)
        if block:
            will_wait(f'the end of {self._lane_title()}', self._lane)
            waiter.get()
            self.join(timeout)

    # Waiting for it

    def get(self, block=True, timeout=None):
        """What it returned; raises what it raised. Timeout when it takes too long."""
        if not self.ready():
            if not block:
                raise Timeout()
            self._wait(timeout, ())
        if self.successful():
            return self.value
        self._raise_exception()

    def join(self, timeout=None):
        """Waits until it has ended, or so many seconds."""
        if not self.ready():
            self._wait(timeout, Timeout)

    def _wait(self, timeout, quiet):
        """Waits for its end; a timeout of our own that is of the class `quiet` is not raised."""
        switch = getcurrent().switch
        self.rawlink(switch)
        try:
            with Timeout(timeout) as timer:
                will_wait(f'the end of {self._lane_title()}', self._lane)
                result = get_hub().switch()
                if result is not self:
                    raise InvalidSwitchError(f'Invalid switch into Greenlet.join(): {result!r}')
        except quiet as e:
            self.unlink(switch)
            if e is not timer:
                raise
        except BaseException:
            self.unlink(switch)
            raise

    def _lane_title(self):
        return f'Greenlet-{self._ident}'

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                self.join()
            finally:
                self.kill()
        else:
            self.kill((kind, value, traceback))

    # Links

    def rawlink(self, callback):
        """Has a function called in the hub when it has ended."""
        if not callable(callback):
            raise TypeError(f'Expected callable: {callback!r}')
        self._links.append(callback)
        if self.ready():
            self._schedule_links()

    def link(self, callback):
        """Has a function called with it, in a greenlet of its own, when it has ended."""
        self.rawlink(_Link(callback))

    def link_value(self, callback):
        self.rawlink(_Link(callback, lambda source: source.successful()))

    def link_exception(self, callback):
        self.rawlink(_Link(callback, lambda source: not source.successful()))

    def unlink(self, callback):
        if callback in self._links:
            self._links.remove(callback)

    def unlink_all(self):
        self._links.clear()

    def has_links(self):
        return len(self._links)

    def _schedule_links(self):
        if self._links and not self._notifier:
            self._notifier = self.loop.run_callback(self._notify_links)

    def _notify_links(self):
        while self._links:
            link = self._links.pop(0)
            try:
                link(self)
            except BaseException as e:
                self.parent.handle_error((link, self), type(e), e, e.__traceback__)


def _kill(victim, exception, waiter):
    """In the hub: raises an exception in a greenlet and tells who waits for that."""
    try:
        victim.throw(*exception if isinstance(exception, tuple) else (exception,))
    except BaseException as e:
        victim.parent.handle_error(victim, type(e), e, e.__traceback__)
    if waiter is not None:
        waiter.switch(None)


def joinall(greenlets, timeout=None, raise_error=False, count=None):
    """Waits until all of them have ended; those that have, in the order of their ends."""
    if not raise_error:
        return wait(greenlets, timeout=timeout, count=count)
    done = []
    for each in iwait(greenlets, timeout=timeout, count=count):
        if getattr(each, 'exception', None) is not None:
            each._raise_exception()
        done.append(each)
    return done


def _kill_all(greenlets, exception, waiter):
    for each in greenlets:
        if not each.dead:
            _kill(each, exception, None)
    if waiter is not None:
        waiter.switch([each for each in greenlets if not each.dead])


def killall(greenlets, exception=GreenletExit, block=True, timeout=None):
    """Has an exception raised in all of them, and waits for them to end."""
    alive = [each for each in greenlets
             if not (isinstance(each, Greenlet) and each._kill_before_start(exception))]
    if not alive:
        return
    waiter = Waiter() if block else None
    get_hub().loop.run_callback(_kill_all, alive, exception, waiter)
    if block:
        with Timeout(timeout):
            will_wait(f'the end of {len(alive)} greenlets')
            stubborn = waiter.get()
            if stubborn:
                joinall(stubborn)
