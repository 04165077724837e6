"""Tasks, and waiting for several of them."""

import concurrent.futures
import functools
import inspect
import types
from _asyncio import Future, Task, _current_tasks, current_task
from asyncio import coroutines, events, futures, timeouts
from asyncio.exceptions import CancelledError

__all__ = (
    'Task', 'create_task', 'FIRST_COMPLETED', 'FIRST_EXCEPTION', 'ALL_COMPLETED', 'wait', 'wait_for', 'as_completed',
    'sleep', 'gather', 'shield', 'ensure_future', 'run_coroutine_threadsafe', 'current_task', 'all_tasks',
    'create_eager_task_factory', 'eager_task_factory',
)

FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED
FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION
ALL_COMPLETED = concurrent.futures.ALL_COMPLETED


def all_tasks(loop=None):
    """The tasks of a loop that are not done."""
    if loop is None:
        loop = events.get_running_loop()
    return {task for task in list(loop._tasks) if not task.done()}


def create_task(coro, *, name=None, context=None):
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A factory of tasks that begin at once, inside of whoever makes them."""
    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)
    return factory


eager_task_factory = create_eager_task_factory(Task)


def ensure_future(coro_or_future, *, loop=None):
    """A future as it is; a coroutine, or anything awaitable, as a task."""
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError('The future belongs to a different loop than the one specified as the loop argument')
        return coro_or_future
    coro = coro_or_future
    if not coroutines.iscoroutine(coro):
        if not inspect.isawaitable(coro):
            raise TypeError('An asyncio.Future, a coroutine or an awaitable is required')
        coro = _wrap_awaitable(coro)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro)


async def _wrap_awaitable(awaitable):
    return await awaitable


# Sleeping

class _Turn:
    """Awaiting it lets everything else that is ready go first."""

    def __await__(self):
        yield


async def sleep(delay, result=None):
    if delay <= 0:
        await _Turn()
        return result
    if delay != delay:
        raise ValueError('Invalid delay: NaN (not a number)')
    loop = events.get_running_loop()
    future = loop._future(f'sleeps for {delay:g} s')
    timer = loop.call_later(delay, futures._set_result_unless_cancelled, future, result)
    try:
        return await future
    finally:
        timer.cancel()


# Waiting

def _names(waited_for):
    """Some futures in words."""
    waited_for = list(waited_for)
    tasks = [future for future in waited_for if isinstance(future, Task)]
    if len(waited_for) > 3 or len(tasks) < len(waited_for):
        return f'{len(waited_for)} {"tasks" if len(tasks) == len(waited_for) else "futures"}'
    return ' and '.join([task._shown_as[len('<Task '):-1] for task in tasks])


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Waits for futures; answers those that are done and those that are not."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f'expect a list of futures, not {type(fs).__name__}')
    if not fs:
        raise ValueError('Set of Tasks/Futures is empty.')
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f'Invalid return_when value: {return_when}')
    fs = set(fs)
    if any([coroutines.iscoroutine(future) for future in fs]):
        raise TypeError('Passing coroutines is forbidden, use tasks explicitly.')
    return await _wait(fs, timeout, return_when, events.get_running_loop())


async def _wait(fs, timeout, return_when, loop):
    which = {FIRST_COMPLETED: 'the first of ', FIRST_EXCEPTION: 'all or the first error of '}.get(return_when, '')
    waiter = loop._future(f'waits for {which}{_names(fs)}')
    timer = None if timeout is None else loop.call_later(timeout, _release, waiter)
    left = len(fs)

    def ended(future):
        nonlocal left
        left -= 1
        if left <= 0 or return_when == FIRST_COMPLETED or (
                return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None):
            _release(waiter)

    for future in fs:
        future.add_done_callback(ended)
    try:
        await waiter
    finally:
        if timer is not None:
            timer.cancel()
        for future in fs:
            future.remove_done_callback(ended)
    done = {future for future in fs if future.done()}
    return done, fs - done


def _release(waiter, *_):
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut, timeout):
    """Awaits something, but not for ever: what takes too long is cancelled."""
    if timeout is not None and timeout <= 0:
        fut = ensure_future(fut)
        if fut.done():
            return fut.result()
        await _cancel_and_wait(fut)
        try:
            return fut.result()
        except CancelledError as error:
            raise TimeoutError from error
    async with timeouts.timeout(timeout):
        return await fut


async def _cancel_and_wait(fut):
    waiter = events.get_running_loop()._future(f'waits for {_names([fut])} to be cancelled')
    ended = functools.partial(_release, waiter)
    fut.add_done_callback(ended)
    try:
        fut.cancel()
        await waiter
    finally:
        fut.remove_done_callback(ended)


class _AsCompletedIterator:
    """Futures in the order in which they end: by `async for` themselves, by `for` as coroutines to await."""

    def __init__(self, aws, timeout):
        loop = events.get_event_loop()
        todo = {ensure_future(each, loop=loop): None for each in dict.fromkeys(aws)}
        self._arrived = []
        self._waiter = None
        self._todo = todo
        self._left = len(todo)
        self._text = f'waits for the next of {_names(todo)}'
        self._timer = None
        if todo and timeout is not None:
            self._timer = loop.call_later(timeout, self._too_late)
        for future in todo:
            future.add_done_callback(self._ended)

    def __aiter__(self):
        return self

    def __iter__(self):
        return self

    async def __anext__(self):
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._wait_for_one()

    def __next__(self):
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._wait_for_one(resolve=True)

    def _arrive(self, future):
        self._arrived.append(future)
        if self._waiter is not None:
            _release(self._waiter)

    def _too_late(self):
        for future in self._todo:
            future.remove_done_callback(self._ended)
            self._arrive(None)
        self._todo.clear()

    def _ended(self, future):
        if not self._todo:
            return
        del self._todo[future]
        if not self._todo and self._timer is not None:
            self._timer.cancel()
        self._arrive(future)

    async def _wait_for_one(self, resolve=False):
        while not self._arrived:
            waiter = self._waiter = events.get_running_loop()._future(self._text)
            await waiter
        future = self._arrived.pop(0)
        if future is None:
            raise TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    if inspect.isawaitable(fs):
        raise TypeError(f'expects an iterable of awaitables, not {type(fs).__name__}')
    return _AsCompletedIterator(fs, timeout)


class _GatheringFuture(Future):
    """Cancelling it cancels what it gathers, and it ends when all of them have."""

    def __init__(self, children, *, loop):
        super().__init__(loop=loop)
        self._children = children
        self._cancel_requested = False
        self._told = 0, f'waits for {_names(dict.fromkeys(children))}'

    def cancel(self, msg=None):
        if self.done():
            return False
        cancelled = [child.cancel(msg=msg) for child in self._children]
        if any(cancelled):
            self._cancel_requested = True
        return any(cancelled)


def gather(*coros_or_futures, return_exceptions=False):
    """A future of the list of all results, or of the first exception."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer
    made = {}
    loop = None
    for each in coros_or_futures:
        if each not in made:
            made[each] = future = ensure_future(each, loop=loop)
            loop = loop or future.get_loop()
            if future is not each:
                # Nobody else knows the task.
                future._log_destroy_pending = False
    children = [made[each] for each in coros_or_futures]
    outer = _GatheringFuture(children, loop=loop)
    left = len(made)

    def _done_callback(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            if future.exception() is not None:
                outer.set_exception(future.exception())
                return
        if left == 0:
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result([_outcome(child) for child in children])

    ended = [future for future in made.values() if future.done()]
    for future in made.values():
        if not future.done():
            future.add_done_callback(_done_callback)
    for future in ended:
        _done_callback(future)
    return outer


def _outcome(future):
    """What gather answers for one of its futures."""
    if future.cancelled():
        return CancelledError('' if future._cancel_message is None else future._cancel_message)
    return future.result() if future.exception() is None else future.exception()


def shield(arg):
    """A future that can be cancelled without what it stands for being cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop()._future(inner._told[1], inner._told[0])

    def _inner_done_callback(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()
        elif inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def _outer_done_callback(outer):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    inner.add_done_callback(_inner_done_callback)
    outer.add_done_callback(_outer_done_callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Has the loop of another thread drive a coroutine; answers a future to wait for."""
    if not coroutines.iscoroutine(coro):
        raise TypeError('A coroutine object is required')
    future = concurrent.futures.Future()

    def callback():
        try:
            futures.chain_to_thread(ensure_future(coro, loop=loop), future)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            raise

    loop.call_soon_threadsafe(callback)
    return future
