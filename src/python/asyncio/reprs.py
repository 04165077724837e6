"""How futures, tasks and handles are shown."""

import inspect
import reprlib


def _source(function):
    """Where a function is defined; None when that is of no interest."""
    function = inspect.unwrap(function)
    while hasattr(function, 'func') and hasattr(function, 'keywords'):
        function = function.func
    if not inspect.isfunction(function) or function.__code__.co_filename.startswith('_'):
        return None
    return function.__code__.co_filename, function.__code__.co_firstlineno


def callback_text(function):
    """`name() at file:line`"""
    named = function
    calls = '()'
    while hasattr(named, 'func') and hasattr(named, 'keywords'):
        named = named.func
        calls += '()'
    name = getattr(named, '__qualname__', None) or getattr(named, '__name__', None) or repr(named)
    source = _source(function)
    return f'{name}{calls} at {source[0]}:{source[1]}' if source else f'{name}{calls}'


def _callbacks_text(callbacks):
    shown = [callback_text(entry[0]) for entry in callbacks]
    if len(shown) > 2:
        shown = [shown[0], f'<{len(shown) - 2} more>', shown[-1]]
    return f'cb=[{", ".join(shown)}]'


def coroutine_text(coro):
    """`name() running at file:line`"""
    name = getattr(coro, '__qualname__', None) or getattr(coro, '__name__', None)
    shown = f'{name or f"<{type(coro).__name__} without __name__>"}()'
    code = getattr(coro, 'cr_code', None) or getattr(coro, 'gi_code', None)
    if code is None:
        return shown
    frame = getattr(coro, 'cr_frame', None) or getattr(coro, 'gi_frame', None)
    if frame is None:
        return f'{shown} done, defined at {code.co_filename}:{code.co_firstlineno}'
    return f'{shown} running at {code.co_filename}:{frame.f_lineno}'


def _parts(future):
    parts = [future._state.lower()]
    if future._state == 'FINISHED':
        if future._exception is not None:
            parts.append(f'exception={future._exception!r}')
        else:
            parts.append(f'result={reprlib.repr(future._result)}')
    if future._callbacks:
        parts.append(_callbacks_text(future._callbacks))
    return parts


@reprlib.recursive_repr()
def future_repr(self):
    return f'<{type(self).__name__} {" ".join(_parts(self))}>'


@reprlib.recursive_repr()
def task_repr(self):
    parts = _parts(self)
    if self.cancelling() and not self.done():
        parts[0] = 'cancelling'
    about = [f'name={self.get_name()!r}', f'coro=<{coroutine_text(self._coro)}>']
    if self._fut_waiter is not None:
        about.append(f'wait_for={self._fut_waiter!r}')
    return f'<{type(self).__name__} {" ".join([parts[0], *about, *parts[1:]])}>'


def print_task_stack(task, limit, file):
    """`Task.print_stack`: where a task stands, or where its exception was raised."""
    import traceback
    error = task._exception
    frames = task.get_stack(limit=limit)
    if error is not None:
        levels = [tuple(level) for level in traceback.extract_tb(error.__traceback__, limit)]
    else:
        levels = [(task._coro.cr_code.co_filename, frame.f_lineno, task._coro.cr_code.co_name, '') for frame in frames]
    if not levels:
        print(f'No stack for {task!r}', file=file)
    else:
        print(f'{"Stack" if error is None else "Traceback"} for {task!r} (most recent call last):', file=file)
    traceback.print_list(levels, file=file)
    if error is not None:
        print(*traceback.format_exception_only(error), sep='', end='', file=file)
