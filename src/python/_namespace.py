"""types.SimpleNamespace."""

import _vm


class SimpleNamespace:
    """Attributes, and nothing else."""

    def __init__(self, /, *args, **kwargs):
        if len(args) > 1:
            raise TypeError(f'{type(self).__name__} expected at most 1 argument, got {len(args)}')
        for mapping in args:
            mapping = dict(mapping)
            if not all([isinstance(key, str) for key in mapping]):
                raise TypeError('keywords must be strings')
            self.__dict__.update(mapping)
        self.__dict__.update(kwargs)

    def __eq__(self, other):
        if not isinstance(other, SimpleNamespace):
            return NotImplemented
        return self.__dict__ == other.__dict__

    __hash__ = None

    def __repr__(self):
        name = 'namespace' if type(self) is SimpleNamespace else type(self).__name__
        key = id(self), _vm.thread()
        if key in _shown:
            return f'{name}(...)'
        _shown.add(key)
        try:
            return f'{name}({", ".join([f"{key}={value!r}" for key, value in self.__dict__.items()])})'
        finally:
            _shown.discard(key)

    def __replace__(self, /, **changes):
        made = type(self)(**self.__dict__)
        made.__dict__.update(changes)
        return made

    def __reduce__(self):
        return type(self), (), self.__dict__


SimpleNamespace.__module__ = 'types'
# The namespaces whose text is being made, each with the thread that makes it, for one that is in itself.
_shown = set()
