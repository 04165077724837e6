"""Context managers."""

# Supported: context managers, their asynchronous forms and the exit stacks.

import sys
from abc import ABC, abstractmethod
from functools import wraps
from types import GenericAlias, MethodType

__all__ = ['asynccontextmanager', 'contextmanager', 'closing', 'nullcontext', 'AbstractContextManager',
           'AbstractAsyncContextManager', 'AsyncExitStack', 'ContextDecorator', 'ExitStack', 'redirect_stdout',
           'redirect_stderr', 'suppress', 'aclosing', 'chdir', 'AsyncContextDecorator']


def _has_all(cls, names):
    """Whether a class has methods of these names that are not None, for `issubclass`."""
    for name in names:
        found = next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None)
        if found is None:
            return NotImplemented
    return True


class AbstractContextManager(ABC):
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has_all(C, ('__enter__', '__exit__')) if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(ABC):
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, C):
        return _has_all(C, ('__aenter__', '__aexit__')) if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        def inner(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)
        return inner


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        async def inner(*args, **kwargs):
            async with self._recreate_cm():
                return await function(*args, **kwargs)
        return inner


class _MadeByGenerator:
    def __init__(self, func, args, kwds):
        self.gen = func(*args, **kwds)
        # As a decorator it is made anew for each call.
        self.func, self.args, self.kwds = func, args, kwds
        doc = getattr(func, '__doc__', None)
        self.__doc__ = type(self).__doc__ if doc is None else doc

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)


class _GeneratorContextManager(_MadeByGenerator, AbstractContextManager, ContextDecorator):
    def __enter__(self):
        # The generator has the arguments: they are not kept longer than it wants.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, kind, value, traceback):
        if kind is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            self.gen.close()
            raise RuntimeError("generator didn't stop")
        if value is None:
            value = kind()
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            # Not that which was thrown in, unless the generator has caught it.
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(function):
    @wraps(function)
    def helper(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)
    return helper


class _AsyncGeneratorContextManager(_MadeByGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, kind, value, traceback):
        if kind is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = kind()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value:
                error.__traceback__ = traceback
                return False
            if isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def asynccontextmanager(function):
    @wraps(function)
    def helper(*args, **kwargs):
        return _AsyncGeneratorContextManager(function, args, kwargs)
    return helper


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *exception):
        self.thing.close()


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *exception):
        await self.thing.aclose()


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *exception):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *exception):
        pass


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, kind, value, traceback):
        if kind is None:
            return None
        if issubclass(kind, self._exceptions):
            return True
        if issubclass(kind, BaseExceptionGroup):
            # Of a group only the others are left.
            others = value.split(self._exceptions)[1]
            if others is None:
                return True
            raise others
        return False


class _Redirect(AbstractContextManager):
    def __init__(self, new_target):
        self._target = new_target
        self._old = []

    def __enter__(self):
        import sys
        self._old.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._target)
        return self._target

    def __exit__(self, *exception):
        import sys
        setattr(sys, self._stream, self._old.pop())


class redirect_stdout(_Redirect):
    _stream = 'stdout'


class redirect_stderr(_Redirect):
    _stream = 'stderr'


def _methods_of(manager, enter, exit, protocol):
    """The two methods of a context manager, looked up in its class as `with` does."""
    kind = type(manager)
    try:
        return getattr(kind, enter), getattr(kind, exit)
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the {protocol} protocol") from None


class _Exits:
    """What is to be left or called at the end, the last one first: pairs of whether it is synchronous and a function."""

    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        """Moves all of it to a new stack."""
        other = type(self)()
        other._exit_callbacks = self._exit_callbacks
        self._exit_callbacks = []
        return other

    def enter_context(self, cm):
        enter, exit = _methods_of(cm, '__enter__', '__exit__', 'context manager')
        result = enter(cm)
        self._exit_callbacks.append((True, MethodType(exit, cm)))
        return result

    def push(self, exit):
        """A context manager that has been entered, or a function with the arguments of `__exit__`."""
        method = getattr(type(exit), '__exit__', None)
        self._exit_callbacks.append((True, exit if method is None else MethodType(method, exit)))
        return exit

    def callback(self, callback, /, *args, **kwds):
        def run(kind, value, traceback):
            callback(*args, **kwds)
        run.__wrapped__ = callback
        self._exit_callbacks.append((True, run))
        return callback


def _link(new, old, outermost):
    """Gives an exception that came of leaving the context that it would have had in nested `with` statements."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outermost:
            break
        new = context
    new.__context__ = old


class _Leaving:
    """The exception that is on its way while a stack is left."""

    def __init__(self, value):
        self.value = value
        self._given = value
        self._outermost = sys.exception()
        self.suppressed = False
        self.raised = False

    def details(self):
        value = self.value
        return (None, None, None) if value is None else (type(value), value, value.__traceback__)

    def left(self, answer):
        if answer:
            self.suppressed = True
            self.raised = False
            self.value = None

    def failed(self, error):
        _link(error, self.value, self._outermost)
        self.raised = True
        self.value = error

    def result(self):
        if self.raised:
            error = self.value
            context = error.__context__
            try:
                raise error
            except BaseException:
                # As it was: not what is being handled here.
                error.__context__ = context
                raise
        return self._given is not None and self.suppressed


class ExitStack(_Exits, AbstractContextManager):
    def __exit__(self, *exc_details):
        leaving = _Leaving(exc_details[1])
        while self._exit_callbacks:
            _, exit = self._exit_callbacks.pop()
            try:
                leaving.left(exit(*leaving.details()))
            except BaseException as error:
                leaving.failed(error)
        return leaving.result()

    def close(self):
        self.__exit__(None, None, None)


class AsyncExitStack(_Exits, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, exit = _methods_of(cm, '__aenter__', '__aexit__', 'asynchronous context manager')
        result = await enter(cm)
        self._exit_callbacks.append((False, MethodType(exit, cm)))
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), '__aexit__', None)
        self._exit_callbacks.append((False, exit if method is None else MethodType(method, exit)))
        return exit

    def push_async_callback(self, callback, /, *args, **kwds):
        async def run(kind, value, traceback):
            await callback(*args, **kwds)
        run.__wrapped__ = callback
        self._exit_callbacks.append((False, run))
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *exc_details):
        leaving = _Leaving(exc_details[1])
        while self._exit_callbacks:
            synchronous, exit = self._exit_callbacks.pop()
            try:
                answer = exit(*leaving.details())
                leaving.left(answer if synchronous else await answer)
            except BaseException as error:
                leaving.failed(error)
        return leaving.result()


class chdir(AbstractContextManager):
    """The current directory for a while."""

    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *excinfo):
        import os
        os.chdir(self._old_cwd.pop())
