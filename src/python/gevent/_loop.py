"""The loop of a hub: callbacks, which run next, timers, and watchers of handles. It waits in the kernel for the earliest of them."""

import _kernel
from _deque import deque
from _heap import heappop, heappush

# So many callbacks may run before a timer gets a chance.
_CALLBACKS_IN_A_ROW = 1000
# Timers that are due within so many seconds expire together: the grain of the clock that gevent's loop waits by.
_GRAIN = 0.001


class callback:
    """A function that the loop is going to call."""

    def __init__(self, function, args):
        self.callback = function
        self.args = args

    @property
    def pending(self):
        return self.callback is not None

    def __bool__(self):
        # While it runs, too.
        return self.args is not None

    def stop(self):
        self.callback = self.args = None

    close = stop

    def __repr__(self):
        state = f' args={self.args!r}' if self.args is not None else ' stopped'
        return f'<callback at {id(self):#x}{state}>'


class timer:
    """Calls a function when its time has come. A timer with ref False does not keep the loop going."""

    pending = False

    def __init__(self, loop, after, ref=True, priority=0):
        self.loop = loop
        self.after = after
        self.ref = ref
        self.priority = priority
        self.callback = None
        self.args = None

    @property
    def active(self):
        return self.callback is not None

    def start(self, function, *args, update=True):
        if not callable(function):
            raise TypeError(f'Expected callable, not {function!r}')
        self.stop()
        self.callback = function
        self.args = args
        self.loop._add_timer(self)

    def stop(self):
        if self.callback is not None:
            self.callback = self.args = None
            self.loop._drop_timer(self)

    close = stop

    def __enter__(self):
        return self

    def __exit__(self, *exception):
        self.close()


class io:
    """Calls a function when one of some handles is ready, as `_kernel.poll` understands it."""

    pending = False

    def __init__(self, loop, handles):
        self.loop = loop
        self.handles = handles
        self.callback = None
        self.args = None

    @property
    def active(self):
        return self.callback is not None

    def start(self, function, *args):
        self.callback = function
        self.args = args
        self.loop._watchers.append(self)

    def stop(self):
        if self.callback is not None:
            self.callback = self.args = None
            self.loop._watchers.remove(self)


class loop:
    def __init__(self):
        self._callbacks = deque()
        self._watchers = []
        # A heap of (due, number, timer). A timer that was stopped stays in it until it comes to the top.
        self._timers = []
        self._started = 0
        self._entries = {}
        self._keeping = 0

    def now(self):
        return _kernel.clock(1)

    def update_now(self):
        """The time is always the kernel's."""

    def run_callback(self, function, *args):
        """Calls the function in the hub, after what is waiting to be called already."""
        if not callable(function):
            raise TypeError(f'callable required: {function!r}')
        made = callback(function, args)
        self._callbacks.append(made)
        return made

    run_callback_threadsafe = run_callback

    def timer(self, after, repeat=0.0, ref=True, priority=None):
        return timer(self, after, ref, priority or 0)

    def io(self, handles):
        return io(self, handles)

    def _add_timer(self, timer):
        self._started += 1
        self._entries[timer] = self._started
        self._keeping += timer.ref
        heappush(self._timers, (self.now() + timer.after, self._started, timer))

    def _drop_timer(self, timer):
        del self._entries[timer]
        self._keeping -= timer.ref

    def _earliest(self):
        """When the next timer is due; None when there is none."""
        while self._timers:
            due, number, timer = self._timers[0]
            if self._entries.get(timer) == number:
                return due
            heappop(self._timers)
        return None

    def run(self, handle_error):
        """Goes on until no callback is waiting and no timer keeps it going."""
        while True:
            self._run_callbacks(handle_error)
            due = self._earliest()
            if self._callbacks:
                # Many callbacks in a row keep nobody else from running.
                self._run_watchers(0, handle_error)
                if due is not None and due <= self.now():
                    self._run_timers(due, handle_error)
            elif due is not None and (self._keeping or self._watchers):
                self._run_timers(due, handle_error)
            elif self._watchers:
                self._run_watchers(None, handle_error)
            else:
                return

    def _run_watchers(self, timeout, handle_error):
        """Waits for watched handles to become ready, at most so long; were any?"""
        if not self._watchers:
            if timeout:
                _kernel.sleep(timeout)
            return False
        watched = [handle for watcher in self._watchers for handle in watcher.handles]
        ready = _kernel.poll(list(dict.fromkeys(watched)), timeout)
        for watcher in list(self._watchers) if ready else ():
            if watcher.active and not set(ready).isdisjoint(watcher.handles):
                function, args = watcher.callback, watcher.args
                watcher.stop()
                self._call(watcher, function, args, handle_error)
        return bool(ready)

    def _call(self, source, function, args, handle_error):
        try:
            function(*args)
        except BaseException as e:
            handle_error(source, type(e), e, e.__traceback__)

    def _run_callbacks(self, handle_error):
        for _ in range(_CALLBACKS_IN_A_ROW):
            if not self._callbacks:
                return
            next_one = self._callbacks.popleft()
            function, args = next_one.callback, next_one.args
            if function is None:
                continue
            next_one.callback = None
            self._call(next_one, function, args, handle_error)
            next_one.args = None

    def _run_timers(self, first, handle_error):
        """Waits for the timers that expire together with the first one, and lets them."""
        expiring = []
        last = first
        while True:
            due = self._earliest()
            if due is None or due > first + _GRAIN:
                break
            last = due
            expiring.append(heappop(self._timers))
        wait = last - self.now()
        if wait > 0 and self._run_watchers(wait, handle_error):
            # What a handle brought comes before.
            for entry in expiring:
                heappush(self._timers, entry)
            return
        for _, number, timer in sorted(expiring, key=lambda each: (-each[2].priority, each[1])):
            # An earlier one may have stopped it, or started it anew.
            if self._entries.get(timer) != number:
                continue
            function, args = timer.callback, timer.args
            timer.stop()
            self._call(timer, function, args, handle_error)

    def _format(self):
        return f'virtual default pending={len(self._callbacks)} ref={self._keeping + len(self._watchers)}'

    def __repr__(self):
        return f'<gevent.loop at {id(self):#x} {self._format()}>'
