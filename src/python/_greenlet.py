"""The machinery of greenlet.py. A greenlet is a chain of frames (`_stack`) with a parent, which goes on when it has ended.

Each thread has a main greenlet: the chain that the thread began with. Which of its greenlets runs stands in the thread's
`thread_locals`. To the trace a greenlet is a task, and the main one is task 0.
"""

import _kernel
import _stack

_TASK_KIND = 2
_NEW, _ACTIVE, _DEAD = 'new', 'active', 'dead'
_RETURNED, _RAISED, _KILLED = 0, 1, 2
_A_SWITCH = 0, 'a switch back'
_nothing = object()

_made = 0


class GreenletExit(BaseException):
    """Ends the greenlet in which it is raised; the parent gets it as a value."""

    __module__ = 'greenlet'


class error(Exception):
    """A switch that cannot be."""

    __module__ = 'greenlet'


def getcurrent():
    """The greenlet that is running in this thread."""
    values = _kernel.thread_locals()
    current = None if values is None else values.get('greenlet')
    return greenlet._of_this_thread() if current is None else current


def _set_current(current):
    values = _kernel.thread_locals()
    if values is None:
        _kernel.thread_set_locals({'greenlet': current})
    else:
        values['greenlet'] = current


def _sent(args, kwargs):
    """What the arguments of a switch are to the greenlet that waits in one."""
    if not kwargs:
        return args[0] if len(args) == 1 else args
    return (args, kwargs) if args else kwargs


def _exception(kind, value, traceback):
    """The exception that `throw` is to raise."""
    if traceback is not None and type(traceback).__name__ != 'traceback':
        raise TypeError('throw() third argument must be a traceback object')
    if isinstance(kind, BaseException):
        if value is not None:
            raise TypeError('instance exception may not have a separate value')
        made = kind
    elif isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind):
            made = value
        elif isinstance(value, tuple):
            made = kind(*value)
        else:
            made = kind() if value is None else kind(value)
    else:
        raise TypeError(f'exceptions must be classes, or instances, not {type(kind).__name__}')
    return made if traceback is None else made.with_traceback(traceback)


class greenlet:
    """A stack of its own within a thread, switched to by hand: greenlet(run=None, parent=None)."""

    __module__ = 'greenlet'
    # Slots keep what is the machinery's out of `__dict__`, where a program's own attributes are.
    __slots__ = ('__state', '__parent', '__main', '__thread', '__stack', '__run', '__first', '__task', '__waits',
                 '__dict__')

    GreenletExit = GreenletExit
    error = error
    getcurrent = staticmethod(getcurrent)

    def __new__(cls, *args, **kwargs):
        return object.__new__(cls).__prepare(getcurrent(), _NEW)

    def __init__(self, run=_nothing, parent=None):
        if run is not _nothing:
            self.run = run
        if parent is not None:
            self.parent = parent
        self.__announce()

    def __prepare(self, parent, state):
        self.__state = state
        self.__parent = parent
        self.__main = None
        self.__run = _nothing
        self.__task = 0
        self.__waits = _A_SWITCH
        return self

    @classmethod
    def _of_this_thread(cls):
        """Makes the chain of frames with which this thread began its main greenlet."""
        main = object.__new__(cls).__prepare(None, _ACTIVE)
        main.__main = main
        main.__thread = _kernel.thread_ident()
        main.__stack = _stack.new()
        _set_current(main)
        return main

    # What a program does with a greenlet

    def switch(self, *args, **kwargs):
        """Goes on with this greenlet. Returns when somebody switches back, with what that switch was given."""
        return self.__enter(args, kwargs, None)

    def throw(self, typ=GreenletExit, val=None, tb=None, /):
        """Goes on with this greenlet, in which the exception is raised."""
        exception = _exception(typ, val, tb)
        if self.__state is _DEAD and isinstance(exception, GreenletExit):
            return self.__enter((exception,), {}, None)
        return self.__enter((), {}, exception)

    @property
    def dead(self):
        """Has it ended?"""
        return self.__state is _DEAD

    @property
    def parent(self):
        """The greenlet that goes on when this one has ended; None for the main greenlet of a thread."""
        return self.__parent

    @parent.setter
    def parent(self, parent):
        if self.__main is self:
            raise AttributeError('cannot set the parent of a main greenlet')
        if not isinstance(parent, greenlet):
            raise TypeError(f'GreenletChecker: Expected any type of greenlet, not {type(parent).__name__}')
        ancestor = parent
        while ancestor is not None:
            if ancestor is self:
                raise ValueError('cyclic parent chain')
            ancestor = ancestor.__parent
        if self.__main is not None and self.__main is not parent.__lineage():
            raise ValueError('parent cannot be on a different thread')
        self.__parent = parent

    @parent.deleter
    def parent(self):
        raise AttributeError("can't delete attribute")

    @property
    def run(self):
        """What it calls when it is first switched to; not there any more from then on."""
        if self.__main is self:
            raise AttributeError('Main greenlets do not have a run attribute.')
        if self.__state is not _NEW or self.__run is _nothing:
            raise AttributeError('run')
        return self.__run

    @run.setter
    def run(self, run):
        if self.__main is self:
            raise AttributeError('Main greenlets do not have a run attribute.')
        if self.__state is not _NEW:
            raise AttributeError('run cannot be set after the start of the greenlet')
        self.__run = run

    @run.deleter
    def run(self):
        raise AttributeError("can't delete attribute")

    def __bool__(self):
        return self.__state is _ACTIVE

    def __repr__(self):
        main = self.__main
        name = 'greenlet.greenlet' if type(self) is greenlet else type(self).__name__
        otid = '0x(nil)' if main is None else f'{id(main):#x}'
        where = f'<{name} object at {id(self):#x} (otid={otid})'
        if self.__state is _DEAD:
            return f'{where} dead>'
        if self.__state is _NEW:
            return f'{where} pending>'
        running = 'current' if self is getcurrent() else 'suspended'
        return f'{where} {running} active started{" main" if self is main else ""}>'

    def __getstate__(self):
        name = 'greenlet.greenlet' if type(self) is greenlet else type(self).__name__
        raise TypeError(f"cannot serialize '{name}' object")

    __copy__ = __getstate__

    def __deepcopy__(self, memo):
        self.__getstate__()

    # How it is done

    def __lineage(self):
        """The main greenlet of the thread that it belongs to."""
        ancestor = self
        while ancestor.__parent is not None:
            ancestor = ancestor.__parent
        return ancestor

    def __check_thread(self, current):
        main = self.__lineage()
        own = current.__main
        if main is own:
            return
        if not _kernel.thread_alive(main.__thread):
            raise error('cannot switch to a different thread (which happens to have exited)')
        raise error(f'Cannot switch to a different thread\n\tCurrent:  {own!r}\n\tExpected: {main!r}')

    def __enter(self, args, kwargs, exception):
        """Leaves the running greenlet for this one, or for the nearest of its ancestors that has not ended."""
        current = getcurrent()
        self.__check_thread(current)
        target = self
        while target.__state is _DEAD:
            target = target.__parent
        if target is current:
            if exception is not None:
                raise exception
            return _sent(args, kwargs)
        if target.__state is _NEW:
            target.__first = target.run, args, kwargs, exception
            target.__state = _ACTIVE
            target.__main = current.__main
            target.__run = _nothing
            target.__stack = _stack.new(greenlet.__begin, target)
            args, kwargs, exception = (), {}, None
        _set_current(target)
        current.__tell_switch(target)
        # Nobody comes back to a greenlet that has ended.
        own = None if current.__state is _DEAD else current.__stack
        return _stack.switch(own, target.__stack, _sent(args, kwargs), exception)

    def __begin(self):
        """The first code of every greenlet's chain of frames. It never returns: in the end it goes to the parent for good."""
        run, args, kwargs, exception = self.__first
        self.__first = None
        try:
            if exception is not None:
                raise exception
            result, failure, how = run(*args, **kwargs), None, _RETURNED
        except GreenletExit as exit:
            result, failure, how = exit, None, _KILLED
        except BaseException as raised:
            result, failure, how = None, raised, _RAISED
        self.__state = _DEAD
        if self.__task:
            _kernel.task_end(self.__task, how, result if failure is None else failure)
        heir = self.__parent
        while True:
            try:
                heir.__enter((result,), {}, failure)
            except BaseException as raised:
                # That one could not be begun: what it raised is for its own parent.
                result, failure, heir = None, raised, heir.__parent

    # What the trace is told

    def _lane_name(self):
        """What it is called in the trace; None: the trace is not to hear of it."""
        global _made
        _made += 1
        run = None if self.__run is _nothing else getattr(self.__run, '__name__', None)
        name = f'{type(self).__name__}-{_made}'
        return name if run is None else f'{name} ({run})'

    @property
    def _lane(self):
        """The number of its task; 0: the trace does not hear of it."""
        return max(self.__task, 0)

    def _will_wait(self, words, on=0):
        """Says what its next switch away is to wait for, and the number of that in the trace."""
        self.__waits = on, words

    def __announce(self):
        if self.__task == 0:
            name = self._lane_name()
            self.__task = -1 if name is None else _kernel.task_new(0, _TASK_KIND, name)

    def __tell_switch(self, target):
        if target.__main is not target:
            target.__announce()
        if self.__task > 0 and self.__state is not _DEAD:
            _kernel.task_wait(self.__task, *self.__waits)
            self.__waits = _A_SWITCH
        if target.__task >= 0:
            _kernel.task_run(target.__task)
