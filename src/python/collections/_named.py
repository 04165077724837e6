"""namedtuple: tuples whose items have names."""

import sys
from _collections import _tuplegetter
from _signature import bind
from keyword import iskeyword


def namedtuple(typename, field_names, *, rename=False, defaults=None, module=None):
    """A class of tuples with these fields."""
    if isinstance(field_names, str):
        field_names = field_names.replace(',', ' ').split()
    names = [str(name) for name in field_names]
    typename = str(typename)
    if rename:
        names = _renamed(names)
    _check_names(typename, names, rename)
    given = () if defaults is None else tuple(defaults)
    if len(given) > len(names):
        raise TypeError('Got more default values than field names')
    fields = tuple(names)
    presets = dict(zip(fields[len(fields) - len(given):], given))
    if module is None:
        module = sys._getframemodulename(1) or '__main__'
    return tuple_class(typename, fields, presets, module, (tuple,), {})


def tuple_class(typename, fields, presets, module, bases, more):
    """The class itself; `more` is what else there is in its namespace."""
    namespace = {
        '__doc__': f'{typename}({", ".join(fields)})',
        '__slots__': (),
        '_fields': fields,
        '_field_defaults': presets,
        '__match_args__': fields,
        '__module__': module,
        **_methods(typename, fields, presets),
    }
    for i, name in enumerate(fields):
        namespace[name] = _tuplegetter(i, f'Alias for field number {i}')
    namespace.update(more)
    return type(typename, bases, namespace)


def _methods(typename, fields, presets):
    label = f'{typename}.__new__()'
    count = len(fields)

    def __new__(_cls, /, *args, **kwargs):
        if kwargs or len(args) != count:
            args = bind(label, fields, presets, (), args, kwargs)
        return tuple.__new__(_cls, args)

    def _make(cls, iterable):
        result = tuple.__new__(cls, iterable)
        if len(result) != count:
            raise TypeError(f'Expected {count} arguments, got {len(result)}')
        return result

    def _replace(self, /, **kwds):
        result = self._make([kwds.pop(name, value) for name, value in zip(fields, self)])
        if kwds:
            raise TypeError(f'Got unexpected field names: {list(kwds)!r}')
        return result

    def __repr__(self):
        """Return a nicely formatted representation string"""
        shown = ', '.join([f'{name}={value!r}' for name, value in zip(fields, self)])
        return f'{self.__class__.__name__}({shown})'

    def _asdict(self):
        """Return a new dict which maps field names to their values."""
        return dict(zip(fields, self))

    def __getnewargs__(self):
        """Return self as a plain tuple.  Used by copy and pickle."""
        return tuple(self)

    # Made when it is asked for: `inspect` is long to import.
    __new__.__signature__ = lambda: _signature_of(fields, presets)
    __new__.__doc__ = f'Create new instance of {typename}({", ".join(fields)})'
    _make.__doc__ = f'Make a new {typename} object from a sequence or iterable'
    _replace.__doc__ = f'Return a new {typename} object replacing specified fields with new values'
    functions = (__new__, _make, _replace, __repr__, _asdict, __getnewargs__)
    for function in functions:
        function.__qualname__ = f'{typename}.{function.__name__}'
    methods = {function.__name__: function for function in functions}
    methods['_make'] = classmethod(_make)
    methods['__replace__'] = _replace
    return methods


def _signature_of(fields, presets):
    from inspect import Parameter, Signature
    kind = Parameter.POSITIONAL_OR_KEYWORD
    return Signature([Parameter('_cls', kind),
                      *[Parameter(name, kind, default=presets.get(name, Parameter.empty)) for name in fields]])


def _renamed(names):
    """The names, with the places of those that may not be names."""
    seen = set()
    result = []
    for i, name in enumerate(names):
        bad = not name.isidentifier() or iskeyword(name) or name.startswith('_') or name in seen
        seen.add(name)
        result.append(f'_{i}' if bad else name)
    return result


def _check_names(typename, names, rename):
    for name in [typename, *names]:
        if not name.isidentifier():
            raise ValueError(f'Type names and field names must be valid identifiers: {name!r}')
        if iskeyword(name):
            raise ValueError(f'Type names and field names cannot be a keyword: {name!r}')
    seen = set()
    for name in names:
        if name.startswith('_') and not rename:
            raise ValueError(f'Field names cannot start with an underscore: {name!r}')
        if name in seen:
            raise ValueError(f'Encountered duplicate field name: {name!r}')
        seen.add(name)
