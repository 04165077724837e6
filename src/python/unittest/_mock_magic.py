"""The special methods of mocks."""

_operators = (
    'add sub mul matmul truediv floordiv mod divmod lshift rshift and xor or pow'
).split()
_plain = (
    'lt gt le ge eq ne getitem setitem delitem len contains iter str sizeof enter exit bool next hash index ceil floor '
    'trunc int float complex neg pos abs invert round format get set delete reversed missing reduce reduce_ex getinitargs '
    'getnewargs getstate setstate getformat repr dir subclasses fspath aenter aexit aiter anext'
).split()

# Not made by themselves: what they do by default is wanted, or they make no sense.
_only_when_set = set(
    'get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir '
    'subclasses format'.split())

all_magics = {f'__{name}__' for name in _plain} | {
    f'__{prefix}{name}__' for name in _operators for prefix in ('', 'i', 'r') if (prefix, name) != ('i', 'divmod')}
made_magics = all_magics - {f'__{name}__' for name in _only_when_set}
async_magics = {'__aenter__', '__aexit__', '__anext__'}
unsupported_magics = {
    '__getattr__', '__setattr__', '__init__', '__new__', '__prepare__', '__instancecheck__', '__subclasscheck__', '__del__',
}

_RETURNED = {
    '__lt__': NotImplemented, '__gt__': NotImplemented, '__le__': NotImplemented, '__ge__': NotImplemented,
    '__int__': 1, '__contains__': False, '__len__': 0, '__exit__': False, '__float__': 1.0, '__bool__': True,
    '__index__': 1, '__aexit__': False,
}


def is_magic(name):
    return f'__{name[2:-2]}__' == name


class _AsyncIterator:
    def __init__(self, iterator):
        self._iterator = iterator

    def __aiter__(self):
        return self

    async def __anext__(self):
        for item in self._iterator:
            return item
        raise StopAsyncIteration


def set_default(mock, method, name, default):
    """What a special method of a mock does as long as nobody says what."""
    def given():
        return method._mock_return_value

    def equal(other):
        return given() if given() is not default else True if mock is other else NotImplemented

    def unequal(other):
        return default if given() is not default else False if mock is other else NotImplemented

    def iterate():
        return iter([] if given() is default else given())

    def iterate_async():
        return _AsyncIterator(iterate())

    if name in _RETURNED:
        method.return_value = _RETURNED[name]
    elif name == '__complex__':
        method.return_value = complex(0, 1)
    elif name in ('__hash__', '__str__', '__sizeof__'):
        method.return_value = getattr(object, name)(mock)
    elif name == '__fspath__':
        method.return_value = f'{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}'
    else:
        effects = {'__eq__': equal, '__ne__': unequal, '__iter__': iterate, '__aiter__': iterate_async}
        if name in effects:
            method.side_effect = effects[name]


class MagicProxy:
    """Stands in a mock's class for a special method, whose mock is made when it is first asked for."""

    def __init__(self, name, parent, default):
        self._name = name
        self._parent = parent
        self._default = default

    def __get__(self, obj, owner=None):
        parent = self._parent
        method = parent._get_child_mock(name=self._name, _new_name=self._name, _new_parent=parent)
        setattr(parent, self._name, method)
        set_default(parent, method, self._name, self._default)
        return method


# The machine calls those of context managers as functions of the class, not through a descriptor. Read as attributes, they are
# mocks as the others.

def context_mock(mock, name, default):
    method = mock._mock_children.get(name)
    if method is None:
        method = mock._get_child_mock(name=name, _new_name=name, _new_parent=mock)
        mock._mock_children[name] = method
        set_default(mock, method, name, default)
    return method


def __enter__(self):
    return self.__enter__()


def __exit__(self, *exception):
    return self.__exit__(*exception)


def __aenter__(self):
    return self.__aenter__()


def __aexit__(self, *exception):
    return self.__aexit__(*exception)


CONTEXT_METHODS = {
    '__enter__': __enter__, '__exit__': __exit__, '__aenter__': __aenter__, '__aexit__': __aexit__,
}
