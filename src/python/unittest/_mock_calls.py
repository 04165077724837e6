"""Calls as values: those that a mock was called with, and those that are expected."""

from .util import safe_repr


def signature_text(name, args, kwargs):
    parts = [repr(arg) for arg in args] + [f'{key}={value!r}' for key, value in kwargs.items()]
    return f'{name}({", ".join(parts)})'


def parts_of(value):
    """Name, positional and keyword arguments of a call or of a tuple that leaves some of them out."""
    name, args, kwargs = '', (), {}
    for part in value:
        if isinstance(part, str):
            name = part
        elif isinstance(part, tuple):
            args = part
        else:
            kwargs = part
    return name, args, kwargs


class _Call(tuple):
    """`(args, kwargs)` or `(name, args, kwargs)`. Its attributes, and what it answers when it is called, are calls, too."""

    def __new__(cls, value=(), name='', parent=None, two=False, from_kall=True):
        own, args, kwargs = parts_of(value)
        # A name in the tuple goes before the name that the call itself has.
        named = value and isinstance(value[0], str)
        return tuple.__new__(cls, (args, kwargs) if two else (own if named else name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            if len(other) > 3:
                return False
        except TypeError:
            return NotImplemented
        mine, others = getattr(self, '_mock_parent', None), getattr(other, '_mock_parent', None)
        if mine and others and mine != others:
            return False
        name, args, kwargs = parts_of(self)
        other_name, other_args, other_kwargs = parts_of(other)
        if name and other_name != name:
            return False
        # ANY of the other side is asked first.
        return (other_args, other_kwargs) == (args, kwargs)

    def __ne__(self, other):
        equal = self.__eq__(other)
        return equal if equal is NotImplemented else not equal

    __hash__ = None

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(('', args, kwargs), name='()')
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + '()', parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f'{self._mock_name}.{attr}', parent=self, from_kall=False)

    # Not those of tuples: names of calls, as others.
    count = property(lambda self: self.__getattr__('count'))
    index = property(lambda self: self.__getattr__('index'))

    @property
    def args(self):
        return parts_of(self)[1]

    @property
    def kwargs(self):
        return parts_of(self)[2]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or 'call'
            return f'call{name}' if name.startswith('()') else name
        name, args, kwargs = parts_of(self)
        name = name or ''
        dot = '.' if name and not name.startswith('()') else ''
        return signature_text(f'call{dot}{name}', args, kwargs)

    def call_list(self):
        """The calls that lead to this one, and it."""
        calls = []
        each = self
        while each is not None:
            if each._mock_from_kall:
                calls.append(each)
            each = each._mock_parent
        return _CallList(reversed(calls))


class _CallList(list):
    def __contains__(self, value):
        """Is it one of the calls, or are they, if it is a list, calls in a row?"""
        if not isinstance(value, list):
            return list.__contains__(self, value)
        count = len(value)
        return any([list(self[i:i + count]) == list(value) for i in range(len(self) - count + 1)])

    def __repr__(self):
        import pprint
        return pprint.pformat(list(self))


def calls_text(calls):
    """At the end of a message: which calls there were."""
    return f'\nCalls: {safe_repr(calls)}.' if calls else ''


call = _Call(from_kall=False)
