"""Calls at certain times, one after the other, in the thread that runs the scheduler."""

# Supported: calls at certain times.

import time
from collections import namedtuple
from heapq import heapify, heappop, heappush
from itertools import count
from threading import RLock
from time import monotonic as _time

__all__ = ['scheduler']

# Two events are never the same: the sequence number tells them apart.
Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
Event.__module__ = 'sched'
Event.time.__doc__ = 'When it is due, in the units of the clock.'
Event.priority.__doc__ = 'Of events that are due at the same time the lowest comes first.'
Event.sequence.__doc__ = 'Of events of the same priority the first entered comes first.'
Event.action.__doc__ = 'What is called.'
Event.argument.__doc__ = 'Its positional arguments.'
Event.kwargs.__doc__ = 'Its keyword arguments.'

_nothing = object()


class scheduler:
    def __init__(self, timefunc=_time, delayfunc=time.sleep):
        self._queue = []
        self._lock = RLock()
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_nothing):
        """Has an action called at a time; answers the event, by which it can be cancelled."""
        if kwargs is _nothing:
            kwargs = {}
        with self._lock:
            event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
            heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_nothing):
        """The same for a time that is so far from now."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        with self._lock:
            self._queue.remove(event)
            heapify(self._queue)

    def empty(self):
        with self._lock:
            return not self._queue

    def run(self, blocking=True):
        """Calls what is due and waits for the rest; without waiting, answers how long it is to the next event."""
        while True:
            with self._lock:
                if not self._queue:
                    return None
                event = self._queue[0]
                left = event.time - self.timefunc()
                due = left <= 0
                if due:
                    heappop(self._queue)
            if due:
                event.action(*event.argument, **event.kwargs)
                # Others may have waited for their turn meanwhile.
                self.delayfunc(0)
            elif blocking:
                self.delayfunc(left)
            else:
                return left

    @property
    def queue(self):
        """The events in the order in which they will come."""
        with self._lock:
            return sorted(self._queue)
