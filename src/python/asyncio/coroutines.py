"""What is a coroutine?"""

import collections.abc
import inspect
import types

__all__ = 'iscoroutinefunction', 'iscoroutine'

_TYPES = (types.CoroutineType, collections.abc.Coroutine)


def iscoroutinefunction(func):
    return inspect.iscoroutinefunction(func)


def iscoroutine(obj):
    return type(obj) is types.CoroutineType or isinstance(obj, _TYPES)
