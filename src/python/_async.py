"""What `async for` and asynchronous generators do in Python: app-level twins, taken into `_operators`."""

import _vm

_special = _vm.special

# By thread: what is told of every asynchronous generator when it is begun, and what is to finish one that nobody wants any more.
hooks = {}

_SEND = 1
_THROW = 2


def async_iter(value):
    method = _special(value, '__aiter__')
    if method is None:
        raise TypeError(f"'async for' requires an object with __aiter__ method, got {type(value).__name__}")
    iterator = method()
    if _special(iterator, '__anext__') is None:
        raise TypeError("'async for' received an object from __aiter__ that does not implement __anext__: "
                        f'{type(iterator).__name__}')
    return iterator


def async_next(iterator):
    method = _special(iterator, '__anext__')
    if method is None:
        raise TypeError(f"'async for' requires an iterator with __anext__ method, got {type(iterator).__name__}")
    awaitable = method()
    if _vm.is_native_awaitable(awaitable):
        return awaitable
    wait = _special(awaitable, '__await__')
    if wait is None:
        raise TypeError("'async for' received an invalid object from __anext__: "
                        f'{type(awaitable).__name__}') from TypeError(
                            f"object {type(awaitable).__name__} can't be used in 'await' expression")
    return wait()


def never_awaited(coroutine):
    """A call was a statement, and what it has answered is a coroutine."""
    import warnings
    try:
        warnings.warn(f"coroutine '{coroutine.__qualname__}' was never awaited", RuntimeWarning, source=coroutine)
    finally:
        # The collector is not to find it.
        coroutine.close()


# Asynchronous generators

def _begin(generator):
    hook = hooks.get(_vm.thread())
    if hook is not None and hook[0] is not None:
        hook[0](generator)


def async_generator_asend(generator, value=None):
    """The first step of a generator."""
    _begin(generator)
    return _vm.async_step(generator, _SEND, value)


def async_generator_athrow(generator, kind, value=None, traceback=None):
    if isinstance(kind, type) and issubclass(kind, BaseException):
        if isinstance(value, kind):
            exception = value
        else:
            exception = kind() if value is None else kind(value)
    elif isinstance(kind, BaseException):
        exception = kind
    else:
        raise TypeError(f'exceptions must be classes or instances deriving from BaseException, not {type(kind).__name__}')
    return _vm.async_step(generator, _THROW, exception)


def async_generator_close(generator):
    return _leave(generator)


async def _leave(generator):
    """`aclose()`: has the generator leave by GeneratorExit."""
    try:
        await _vm.async_step(generator, _THROW, GeneratorExit())
    except (GeneratorExit, StopAsyncIteration):
        return
    if generator.ag_frame is not None:
        raise RuntimeError('async generator ignored GeneratorExit')


# Builtins

def aiter(async_iterable, /):
    method = _special(async_iterable, '__aiter__')
    if method is None:
        raise TypeError(f"'{type(async_iterable).__name__}' object is not an async iterable")
    iterator = method()
    if _special(iterator, '__anext__') is None:
        raise TypeError(f"aiter() returned not an async iterator of type '{type(iterator).__name__}'")
    return iterator


def anext(async_iterator, /, *default):
    method = _special(async_iterator, '__anext__')
    if method is None:
        raise TypeError(f"'{type(async_iterator).__name__}' object is not an async iterator")
    return _next_or(method(), default[0]) if default else method()


async def _next_or(awaitable, default):
    try:
        return await awaitable
    except StopAsyncIteration:
        return default
