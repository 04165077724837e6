"""What the workers of a pool do, and what goes to and fro between them and the pool."""

import _kernel
import _vm
import itertools
from traceback import format_exception

_RETURNED, _RAISED = 0, 1


def mapstar(args):
    return list(map(*args))


def starmapstar(args):
    return list(itertools.starmap(args[0], args[1]))


def _helper_reraises_exception(ex):
    """The last call of an iterable that raised: it was not a worker that failed."""
    raise ex


class RemoteTraceback(Exception):
    """Stands in a chain of exceptions for where the exception was raised, in another process."""

    def __init__(self, tb):
        self.tb = tb

    def __str__(self):
        return self.tb


class ExceptionWithTraceback:
    """An exception on its way; a traceback cannot be pickled, its text can."""

    def __init__(self, exc, tb):
        self.exc = exc
        self.tb = f'\n"""\n{"".join(format_exception(type(exc), exc, tb))}"""'

    def __reduce__(self):
        return rebuild_exc, (self.exc, self.tb)


def rebuild_exc(exc, tb):
    exc.__cause__ = RemoteTraceback(tb)
    return exc


class MaybeEncodingError(Exception):
    """A result that cannot be pickled."""

    def __init__(self, exc, value):
        self.exc = repr(exc)
        self.value = repr(value)
        super().__init__(self.exc, self.value)

    def __str__(self):
        return f"Error sending result: '{self.value}'. Reason: '{self.exc}'"

    def __repr__(self):
        return f'<{type(self).__name__}: {self}>'


class Call:
    """A call, for whichever worker takes it. `number` is that of its task in the trace."""

    def __init__(self, number, text, job, index, func, args, kwds):
        self._shown_as = text
        self.number = number
        self.job = job
        self.index = index
        self.func = func
        self.args = args
        self.kwds = kwds

    def __reduce__(self):
        return Call, (self.number, self._shown_as, self.job, self.index, self.func, self.args, self.kwds)


class Result:
    """What has come of a call: whether it returned, and what; or the exception."""

    def __init__(self, text, job, index, outcome):
        self._shown_as = text
        self.job = job
        self.index = index
        self.outcome = outcome

    def __reduce__(self):
        return Result, (self._shown_as, self.job, self.index, self.outcome)


def worker(pool, inqueue, outqueue, initializer=None, initargs=(), maxtasks=None, wrap_exception=False):
    """What a worker does."""
    _kernel.pool_worker(pool, 1)
    if initializer is not None:
        initializer(*initargs)
    completed = 0
    while maxtasks is None or completed < maxtasks:
        call = inqueue.get()
        if call is None:
            break
        _kernel.task_run(call.number)
        try:
            result = (True, call.func(*call.args, **call.kwds))
        except Exception as error:
            _kernel.task_end(call.number, _RAISED, error)
            if wrap_exception and call.func is not _helper_reraises_exception:
                error = ExceptionWithTraceback(error, error.__traceback__)
            result = (False, error)
        else:
            _kernel.task_end(call.number, _RETURNED, result[1])
        _send(outqueue, call, result)
        completed += 1
        # Who waits for the next call keeps nothing of the last one alive.
        call = result = None
    _kernel.pool_worker(pool, 0)


def _send(outqueue, call, outcome):
    value = outcome[1].exc if isinstance(outcome[1], ExceptionWithTraceback) else outcome[1]
    text = f'{call._shown_as}: {_vm.short_repr(value)}'
    try:
        outqueue.put(Result(text, call.job, call.index, outcome))
    except Exception as error:
        wrapped = MaybeEncodingError(error, outcome[1])
        outqueue.put(Result(text, call.job, call.index, (False, wrapped)))


for _class in (RemoteTraceback, ExceptionWithTraceback, MaybeEncodingError):
    _class.__module__ = 'multiprocessing.pool'
