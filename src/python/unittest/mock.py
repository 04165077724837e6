"""Objects that take the place of others in tests and remember how they were used."""

# Supported: mocks, patches and `sentinel`.

import inspect

from ._mock_calls import _Call, _CallList, call, calls_text, signature_text
from ._mock_magic import (
    CONTEXT_METHODS, MagicProxy, all_magics, async_magics, context_mock, is_magic, made_magics, unsupported_magics,
)
from .util import safe_repr

__all__ = (
    'Mock', 'MagicMock', 'patch', 'sentinel', 'DEFAULT', 'ANY', 'call', 'create_autospec', 'AsyncMock', 'ThreadingMock',
    'FILTER_DIR', 'NonCallableMock', 'NonCallableMagicMock', 'mock_open', 'PropertyMock', 'seal',
)

FILTER_DIR = True


class InvalidSpecError(Exception):
    """A mock where what is to be mocked is wanted."""


class _SentinelObject:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'sentinel.{self.name}'

    __reduce__ = __repr__


class _Sentinel:
    """Each attribute is an object of its own."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == '__bases__':
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT
_missing = sentinel.MISSING
_deleted = sentinel.DELETED


class _ANY:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = None

    def __repr__(self):
        return '<ANY>'


ANY = _ANY()


def _is_mock(value):
    return issubclass(type(value), NonCallableMock)


def _is_exception(value):
    return isinstance(value, BaseException) or isinstance(value, type) and issubclass(value, BaseException)


def _is_async(value):
    return not _is_mock(value) and (inspect.iscoroutinefunction(value) or inspect.isawaitable(value))


def _adopt(parent, value, name, new_name):
    """Makes a mock that has neither name nor parent part of another one, whose calls it then tells; whether it did."""
    if not _is_mock(value):
        return False
    if value._mock_name or value._mock_new_name or value._mock_parent is not None or value._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        if above is value:
            return False
        above = above._mock_new_parent
    if new_name:
        value._mock_new_parent = parent
        value._mock_new_name = new_name
    if name:
        value._mock_parent = parent
        value._mock_name = name
    return True


def _signature_of(spec, as_instance):
    """What a mock of this may be called with, where that is known."""
    if isinstance(spec, type) and not as_instance:
        function = spec.__init__
        bound = True
    else:
        function = spec if inspect.isroutine(spec) else getattr(type(spec), '__call__', None)
        bound = function is not spec
    if not inspect.isfunction(function) and not inspect.ismethod(function):
        return None
    try:
        signature = inspect.signature(function)
    except (TypeError, ValueError):
        return None
    if bound and inspect.isfunction(function):
        signature = signature.replace(parameters=list(signature.parameters.values())[1:])
    return signature


# What is set on the mock itself, whatever its specification says.
_OWN = {
    'return_value', 'side_effect', 'called', 'call_count', 'call_args', 'call_args_list', 'mock_calls', 'method_calls',
    'await_count', 'await_args', 'await_args_list', '_mock_return_value', '_mock_side_effect', '_mock_parent',
    '_mock_new_parent', '_mock_name', '_mock_new_name', '_mock_sealed',
}


class NonCallableMock:
    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __new__(cls, *args, **kwargs):
        # Each mock has a class of its own, for its special methods.
        spec = kwargs.get('spec_set') or kwargs.get('spec') or (args[0] if args else None)
        bases = (cls,)
        if spec is not None and not issubclass(cls, AsyncMockMixin) and _is_async(spec):
            bases = (AsyncMockMixin, cls)
        return object.__new__(type(cls.__name__, bases, {'__doc__': cls.__doc__}))

    def __init__(self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _new_name='', _new_parent=None,
                 unsafe=False, _spec_as_instance=False, **kwargs):
        self.__dict__.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
            _mock_new_parent=parent if _new_parent is None else _new_parent, _mock_sealed=False, _mock_children={},
            _mock_wraps=wraps, _mock_unsafe=unsafe)
        self._specify(spec if spec_set is None else spec_set, spec_set is not None, _spec_as_instance)
        self._forget_calls()
        if kwargs:
            self.configure_mock(**kwargs)

    def _forget_calls(self):
        self.__dict__.update(called=False, call_count=0, call_args=None, call_args_list=_CallList(),
                             mock_calls=_CallList(), method_calls=_CallList())

    def _specify(self, spec, is_set, as_instance=False):
        if _is_mock(spec):
            raise InvalidSpecError(f'Cannot spec a Mock object. [object={spec!r}]')
        cls = signature = None
        asyncs = []
        if spec is not None and not isinstance(spec, (list, tuple)):
            cls = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, as_instance)
            names = dir(spec)
            asyncs = [name for name in names if inspect.iscoroutinefunction(inspect.getattr_static(spec, name, None))]
            spec = names
        self.__dict__.update(_spec_class=cls, _spec_set=is_set, _spec_signature=signature, _mock_methods=spec,
                             _spec_asyncs=asyncs)

    def mock_add_spec(self, spec, spec_set=False):
        self._specify(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    # What it answers

    @property
    def return_value(self):
        if self._mock_return_value is DEFAULT and self._mock_wraps is None:
            self.return_value = self._get_child_mock(_new_parent=self, _new_name='()')
        return self._mock_return_value

    @return_value.setter
    def return_value(self, value):
        self.__dict__['_mock_return_value'] = value
        _adopt(self, value, None, '()')

    @property
    def side_effect(self):
        return self._mock_side_effect

    @side_effect.setter
    def side_effect(self, value):
        if value is not None and not _is_exception(value) and not callable(value):
            value = iter(value)
        self.__dict__['_mock_side_effect'] = value

    def configure_mock(self, /, **kwargs):
        # Attributes before their own attributes.
        for path, value in sorted(kwargs.items(), key=lambda item: item[0].count('.')):
            *way, name = path.split('.')
            target = self
            for step in way:
                target = getattr(target, step)
            setattr(target, name, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self._forget_calls()
        if return_value:
            self.__dict__['_mock_return_value'] = DEFAULT
        if side_effect:
            self.__dict__['_mock_side_effect'] = None
        for child in self._mock_children.values():
            if _is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        answer = self._mock_return_value
        if _is_mock(answer) and answer is not self:
            answer.reset_mock(visited)

    def attach_mock(self, mock, attribute):
        mock.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name='', _mock_new_name=None)
        setattr(self, attribute, mock)

    # Attributes

    def __getattr__(self, name):
        if name in ('_mock_methods', '_mock_unsafe'):
            raise AttributeError(name)
        if self._mock_methods is not None:
            if name not in self._mock_methods or name in all_magics:
                raise AttributeError(f'Mock object has no attribute {name!r}')
        elif is_magic(name):
            raise AttributeError(name)
        self._refuse_mistyped(name)
        found = self._mock_children.get(name)
        if found is _deleted:
            raise AttributeError(name)
        if found is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            found = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = found
        elif isinstance(found, _Later):
            found = found.make()
            self._mock_children[name] = found
        return found

    def _refuse_mistyped(self, name):
        """An assert method with a wrong name must not pass as an attribute."""
        if self._mock_unsafe or self._mock_methods and name in self._mock_methods:
            return
        if name.startswith(('assert', 'assret', 'asert', 'aseert', 'assrt')) or f'assert_{name}' in _ASSERTIONS:
            raise AttributeError(
                f'{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute.')

    def __setattr__(self, name, value):
        if name in _OWN:
            object.__setattr__(self, name, value)
            return
        methods = self._mock_methods
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in unsupported_magics:
            raise AttributeError(f'Attempting to set unsupported magic method {name!r}.')
        if name == '__class__':
            self.__dict__['_spec_class'] = value
            return
        if name in all_magics:
            if methods is not None and name not in methods:
                raise AttributeError(f"Mock object has no attribute '{name}'")
            self._set_magic(name, value)
            return
        if _adopt(self, value, name, name):
            self._mock_children[name] = value
        if self._mock_sealed and not hasattr(self, name):
            raise AttributeError(f'Cannot set {self._extract_mock_name()}.{name}')
        if isinstance(value, PropertyMock):
            self.__dict__[name] = value
        else:
            object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if _is_mock(value):
            _adopt(self, value, None, name)
            self._mock_children[name] = value
            if name not in CONTEXT_METHODS or not isinstance(self, MagicMixin):
                setattr(type(self), name, value)
        else:
            # With the mock as its first argument.
            def method(self, /, *args, **kwargs):
                return value(self, *args, **kwargs)
            method.__name__ = name
            setattr(type(self), name, method)

    def __delattr__(self, name):
        if name in all_magics and name in type(self).__dict__:
            delattr(type(self), name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _missing)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def __dir__(self):
        if not FILTER_DIR:
            return object.__dir__(self)
        names = set(self._mock_methods or ())
        names.update([name for name in dir(type(self)) if not name.startswith('_')])
        names.update([name for name in self.__dict__ if not name.startswith('_') or is_magic(name)])
        names.update([name for name, child in self._mock_children.items() if child is not _deleted])
        return sorted(names)

    def _get_child_mock(self, /, **kw):
        """What an attribute or an answer is by default."""
        if self._mock_sealed:
            name = kw.get('name') or kw.get('_new_name')
            dot = '' if name == '()' else '.'
            raise AttributeError(self._extract_mock_name() + dot + name)
        name = kw.get('_new_name')
        if name in self.__dict__['_spec_asyncs']:
            return AsyncMock(**kw)
        kind = type(self).__mro__[1]
        if kind is AsyncMockMixin:
            kind = type(self).__mro__[2]
        if issubclass(kind, AsyncMockMixin):
            if name in made_magics - async_magics or self._mock_methods and name in self._mock_methods:
                kind = MagicMock
            else:
                kind = AsyncMock
        elif name in async_magics:
            kind = AsyncMock
        elif not issubclass(kind, CallableMixin):
            kind = MagicMock if issubclass(kind, MagicMixin) else Mock
        return kind(**kw)

    # Names

    def _extract_mock_name(self):
        names = []
        each = self
        while True:
            above = each._mock_new_parent
            if above is None:
                break
            names.append(each._mock_new_name)
            each = above
        text = each._mock_name or 'mock'
        for name in reversed(names):
            text += name if name == '()' else f'.{name}'
        return text

    def __repr__(self):
        name = self._extract_mock_name()
        named = '' if name in ('mock', 'mock.') else f' name={name!r}'
        spec = ''
        if self._spec_class is not None:
            spec = f' {"spec_set" if self._spec_set else "spec"}={self._spec_class.__name__!r}'
        return f"<{type(self).__name__}{named}{spec} id='{id(self)}'>"

    # Assertions

    def _shown(self, args, kwargs):
        return signature_text(self._mock_name or 'mock', args, kwargs)

    def _call_matcher(self, made):
        """The call in a form in which it can be compared: as its parameters, where they are known."""
        signature = self._spec_signature
        name = ''
        if len(made) > 2 and made[0]:
            name = made[0]
            signature = None
            child = self
            for step in name.replace('()', '').split('.'):
                child = child._mock_children.get(step)
                if not _is_mock(child):
                    break
                signature = child._spec_signature
        if signature is None:
            return made
        args, kwargs = made[-2:]
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def assert_not_called(self):
        if self.call_count != 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to not have been called. Called {self.call_count} "
                                 f'times.{calls_text(self.mock_calls)}')

    def assert_called(self):
        if self.call_count == 0:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called.")

    def assert_called_once(self):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to have been called once. Called "
                                 f'{self.call_count} times.{calls_text(self.mock_calls)}')

    def assert_called_with(self, /, *args, **kwargs):
        if self.call_args is None:
            raise AssertionError(f'expected call not found.\nExpected: {self._shown(args, kwargs)}\n  Actual: not called.')
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        if self._call_matcher(self.call_args) != expected:
            cause = expected if isinstance(expected, Exception) else None
            raise AssertionError(f'expected call not found.\nExpected: {self._shown(args, kwargs)}\n'
                                 f'  Actual: {self._shown(*self.call_args)}') from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        if self.call_count != 1:
            raise AssertionError(f"Expected '{self._mock_name or 'mock'}' to be called once. Called {self.call_count} "
                                 f'times.{calls_text(self.mock_calls)}')
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or not any([expected == self._call_matcher(each) for each in self.call_args_list]):
            raise AssertionError(f'{self._shown(args, kwargs)} call not found') from cause

    def assert_has_calls(self, calls, any_order=False):
        expected = [self._call_matcher(each) for each in calls]
        cause = next((each for each in expected if isinstance(each, Exception)), None)
        made = _CallList([self._call_matcher(each) for each in self.mock_calls])
        if not any_order:
            if expected not in made:
                problem = 'Calls not found.'
                if cause is not None:
                    errors = [each if isinstance(each, Exception) else None for each in expected]
                    problem = f'Error processing expected calls.\nErrors: {errors}'
                raise AssertionError(f'{problem}\nExpected: {_CallList(calls)}\n  Actual: {safe_repr(self.mock_calls)}') \
                    from cause
            return
        left = list(made)
        missing = []
        for each in expected:
            if each in left:
                left.remove(each)
            else:
                missing.append(each)
        if missing:
            raise AssertionError(f"{self._mock_name or 'mock'!r} does not contain all of {tuple(missing)!r} in its call "
                                 f'list, found {left!r} instead') from cause


class CallableMixin:
    def __init__(self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None,
                 parent=None, _new_name='', _new_parent=None, **kwargs):
        self.__dict__['_mock_return_value'] = return_value
        super().__init__(spec, wraps, name, spec_set, parent, _new_name, _new_parent, **kwargs)
        self.side_effect = side_effect

    def __call__(self, /, *args, **kwargs):
        if self.__dict__.get('_mock_checked'):
            self._spec_signature.bind(*args, **kwargs)
        self._note_call(args, kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _note_call(self, args, kwargs):
        made = _Call((args, kwargs), two=True)
        self.called = True
        self.call_count += 1
        self.call_args = made
        self.call_args_list.append(made)
        self.mock_calls.append(_Call(('', args, kwargs)))
        # And to those whose attributes and answers it is part of.
        is_method = self._mock_parent is not None
        method_name = self._mock_name
        name = self._mock_new_name
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f'{above._mock_name}.{method_name}'
            above.mock_calls.append(_Call((name, args, kwargs)))
            if above._mock_new_name:
                name = above._mock_new_name + ('' if name.startswith('()') else '.') + name
            above = above._mock_new_parent

    def _execute_mock_call(self, /, *args, **kwargs):
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if callable(effect):
                result = effect(*args, **kwargs)
            else:
                result = next(effect)
                if _is_exception(result):
                    raise result
            if result is not DEFAULT:
                return result
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """A mock without special methods, but for those that are set."""


class MagicMixin:
    def __init__(self, /, *args, **kw):
        # Before the attributes that are given: they may be special methods.
        self._set_magics(None)
        super().__init__(*args, **kw)
        self._set_magics(self._mock_methods)

    def _set_magics(self, names):
        cls = type(self)
        for name in made_magics:
            there = isinstance(cls.__dict__.get(name), MagicProxy)
            if names is not None and name not in names:
                if there:
                    delattr(cls, name)
            elif name in CONTEXT_METHODS:
                setattr(cls, name, CONTEXT_METHODS[name])
            elif name not in cls.__dict__:
                setattr(cls, name, MagicProxy(name, self, DEFAULT))

    def __getattribute__(self, name):
        if name in CONTEXT_METHODS:
            cls = type(self)
            if cls.__dict__.get(name) is CONTEXT_METHODS[name]:
                return context_mock(self, name, DEFAULT)
        return object.__getattribute__(self, name)

    def mock_add_spec(self, spec, spec_set=False):
        self._specify(spec, spec_set)
        self._set_magics(self._mock_methods)


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """As MagicMock, but it cannot be called."""


class MagicMock(MagicMixin, Mock):
    """A mock that has all special methods."""

    def reset_mock(self, /, *args, return_value=False, **kwargs):
        if self._mock_name and is_magic(self._mock_name):
            return_value = False
        super().reset_mock(*args, return_value=return_value, **kwargs)


class PropertyMock(Mock):
    """A mock to be set on a class: it is called when the attribute is read, or set, with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)


from ._mock_async import AsyncMock, AsyncMockMixin
from ._mock_patch import _Later, create_autospec, mock_open, patch, seal
from ._mock_threads import ThreadingMixin, ThreadingMock

_ASSERTIONS = {name for name in dir(NonCallableMock) if name.startswith('assert_')}
