"""Contexts and their variables. Frames of this file do not show in tracebacks."""

import _vm
import types

_missing = object()

# The context that each thread is in.
_current = {}


def _here():
    thread = _vm.thread()
    context = _current.get(thread)
    if context is None:
        context = _current[thread] = Context()
    return context


class _Missing:
    def __repr__(self):
        return '<Token.MISSING>'


def _final(cls):
    """For a class that has no subclasses: refuses them as CPython does."""
    name = f'_contextvars.{cls.__name__}'

    def refuse(subclass):
        raise TypeError(f"type '{name}' is not an acceptable base type")

    def cannot_pickle(self):
        raise TypeError(f"cannot pickle '{name}' object")
    cls.__init_subclass__ = classmethod(refuse)
    cls.__reduce__ = cannot_pickle
    return cls


@_final
class Token:
    """What a variable was before it was set."""

    MISSING = _Missing()
    __class_getitem__ = classmethod(types.GenericAlias)

    def __new__(cls, *args, **kwargs):
        if not args:
            raise RuntimeError('Tokens can only be created by ContextVars')
        return object.__new__(cls)

    def __init__(self, context, var, old):
        self._context = context
        self._var = var
        self._old = old
        self._used = False

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old

    def __repr__(self):
        return f'<Token{" used" if self._used else ""} var={self._var!r} at {id(self):#x}>'


@_final
class ContextVar:
    __class_getitem__ = classmethod(types.GenericAlias)

    def __init__(self, *args, default=_missing):
        if not args:
            raise TypeError('ContextVar() takes exactly 1 positional argument (0 given)')
        if len(args) > 1:
            raise TypeError(f'ContextVar() takes at most 1 positional argument ({len(args)} given)')
        name, = args
        if not isinstance(name, str):
            raise TypeError('context variable name must be a str')
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        value = _here()._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        context = _here()
        token = Token(context, self, context._values.get(self, Token.MISSING))
        context._values[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f'expected an instance of Token, got {token!r}')
        if token._used:
            raise RuntimeError(f'{token!r} has already been used once')
        if token._var is not self:
            raise ValueError(f'{token!r} was created by a different ContextVar')
        context = _here()
        if token._context is not context:
            raise ValueError(f'{token!r} was created in a different Context')
        token._used = True
        if token._old is Token.MISSING:
            context._values.pop(self, None)
        else:
            context._values[self] = token._old

    def __repr__(self):
        default = '' if self._default is _missing else f' default={self._default!r}'
        return f'<ContextVar name={self._name!r}{default} at {id(self):#x}>'


@_final
class Context:
    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError('Context() does not accept any arguments')
        self._values = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        """Calls something in this context."""
        if self._entered:
            raise RuntimeError(f'cannot enter context: {self!r} is already entered')
        thread = _vm.thread()
        before = _current.get(thread)
        self._entered = True
        _current[thread] = self
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            if before is None:
                del _current[thread]
            else:
                _current[thread] = before

    def copy(self):
        context = Context()
        context._values = self._values.copy()
        return context

    def _check(self, var):
        if not isinstance(var, ContextVar):
            raise TypeError(f'a ContextVar key was expected, got {var!r}')

    def __getitem__(self, var):
        self._check(var)
        return self._values[var]

    def __contains__(self, var):
        self._check(var)
        return var in self._values

    def get(self, var, default=None, /):
        self._check(var)
        return self._values.get(var, default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        return self._values == other._values if isinstance(other, Context) else NotImplemented

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()

    def __repr__(self):
        return f'<_contextvars.Context object at {id(self):#x}>'


def copy_context():
    return _here().copy()
