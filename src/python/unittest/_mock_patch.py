"""Mocks put in the place of something for a while, and mocks made after something."""

import contextlib
import functools
import inspect
import sys

# Which is importing this.
_mock = sys.modules['unittest.mock']


def _import(path):
    import pkgutil
    return pkgutil.resolve_name(path)


class _patch:
    attribute_name = None
    _active = []

    def __init__(self, getter, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, *, unsafe=False):
        if new_callable is not None:
            if new is not _mock.DEFAULT:
                raise ValueError("Cannot use 'new' and 'new_callable' together")
            if autospec is not None:
                raise ValueError("Cannot use 'autospec' and 'new_callable' together")
        self.getter = getter
        self.attribute = attribute
        self.new = new
        self.new_callable = new_callable
        self.spec = spec
        self.create = create
        self.spec_set = spec_set
        self.autospec = autospec
        self.kwargs = kwargs
        self.additional_patchers = []
        self.is_started = False

    def copy(self):
        patcher = _patch(self.getter, self.attribute, self.new, self.spec, self.create, self.spec_set, self.autospec,
                         self.new_callable, self.kwargs)
        patcher.attribute_name = self.attribute_name
        patcher.additional_patchers = [each.copy() for each in self.additional_patchers]
        return patcher

    # As a decorator

    def __call__(self, func):
        if isinstance(func, type):
            for name in dir(func):
                value = getattr(func, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(func, name, self.copy()(value))
            return func
        if hasattr(func, 'patchings'):
            func.patchings.append(self)
            return func
        if inspect.iscoroutinefunction(func):
            async def patched(*args, **keywargs):
                with self._patched(patched.patchings, args, keywargs) as (args, keywargs):
                    return await func(*args, **keywargs)
        else:
            def patched(*args, **keywargs):
                with self._patched(patched.patchings, args, keywargs) as (args, keywargs):
                    return func(*args, **keywargs)
        patched = functools.wraps(func)(patched)
        patched.patchings = [self]
        return patched

    @contextlib.contextmanager
    def _patched(self, patchings, args, keywargs):
        """The arguments with the mocks that were made."""
        made = []
        with contextlib.ExitStack() as stack:
            for patching in patchings:
                arg = stack.enter_context(patching)
                if patching.attribute_name is not None:
                    keywargs.update(arg)
                elif patching.new is _mock.DEFAULT:
                    made.append(arg)
            yield (*args, *made), keywargs

    # As a context

    def _original(self):
        """What is to be replaced, and whether it is the target's own."""
        target, name = self.target, self.attribute
        try:
            return target.__dict__[name], True
        except (AttributeError, KeyError):
            original = getattr(target, name, _mock.DEFAULT)
        import builtins
        if name in dir(builtins) and inspect.ismodule(target):
            self.create = True
        if not self.create and original is _mock.DEFAULT:
            raise AttributeError(f'{target} does not have the attribute {name!r}')
        return original, False

    def _make(self, original):
        """The mock that replaces it."""
        spec, spec_set, kwargs = self.spec, self.spec_set, dict(self.kwargs)
        spec, spec_set = [None if each is False else each for each in (spec, spec_set)]
        if self.autospec:
            if original is _mock.DEFAULT:
                raise TypeError("Can't use 'autospec' with create=True")
            after = original if self.autospec is True else self.autospec
            return create_autospec(after, spec_set=bool(spec_set), _name=self.attribute, **kwargs)
        if spec is not None and spec_set is not None:
            raise TypeError("Can't specify spec and spec_set")
        if spec is True:
            spec = original
        if spec_set is True:
            spec_set = original
        given = spec_set if spec_set is not None else spec
        kind = self.new_callable
        if kind is None:
            source = given if given is not None else original
            kind = _mock.AsyncMock if _mock._is_async(source) else _mock.MagicMock
        options = {}
        if spec is not None:
            options['spec'] = spec
        if spec_set is not None:
            options['spec_set'] = spec_set
        if isinstance(kind, type) and issubclass(kind, _mock.NonCallableMock) and self.attribute:
            options['name'] = self.attribute
        options.update(kwargs)
        new = kind(**options)
        if given is not None and _mock._is_mock(new) and isinstance(given, type):
            # What a class answers is an instance of it.
            new.return_value = type(new).__mro__[1](
                **{('spec_set' if spec_set is not None else 'spec'): given}, _spec_as_instance=True, _new_parent=new,
                _new_name='()')
        return new

    def __enter__(self):
        if self.is_started:
            raise RuntimeError('Patch is already started')
        self.target = self.getter()
        original, local = self._original()
        new = self.new
        if new is _mock.DEFAULT:
            new = self._make(original)
        elif self.autospec is not None:
            raise TypeError("autospec creates the mock for you. Can't specify autospec and new.")
        elif self.kwargs:
            raise TypeError("Can't pass kwargs to a mock we aren't creating")
        self.temp_original = original
        self.is_local = local
        self.is_started = True
        self._stack = contextlib.ExitStack()
        setattr(self.target, self.attribute, new)
        if self.attribute_name is None:
            return new
        made = {self.attribute_name: new} if self.new is _mock.DEFAULT else {}
        for patching in self.additional_patchers:
            arg = self._stack.enter_context(patching)
            if patching.new is _mock.DEFAULT:
                made.update(arg)
        return made

    def __exit__(self, *exc_info):
        if not self.is_started:
            return None
        if self.is_local and self.temp_original is not _mock.DEFAULT:
            setattr(self.target, self.attribute, self.temp_original)
        else:
            delattr(self.target, self.attribute)
            if not self.create and not hasattr(self.target, self.attribute):
                setattr(self.target, self.attribute, self.temp_original)
        stack = self._stack
        del self.temp_original, self.is_local, self.target, self._stack
        self.is_started = False
        return stack.__exit__(*exc_info)

    def start(self):
        result = self.__enter__()
        self._active.append(self)
        return result

    def stop(self):
        if self not in self._active:
            return None
        self._active.remove(self)
        return self.__exit__(None, None, None)


def _stopall():
    for patcher in reversed(list(_patch._active)):
        patcher.stop()


def patch(target, new=_mock.DEFAULT, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, *,
          unsafe=False, **kwargs):
    """Replaces what a dotted name stands for."""
    try:
        path, attribute = target.rsplit('.', 1)
    except (TypeError, ValueError, AttributeError):
        raise TypeError(f'Need a valid target to patch. You supplied: {target!r}')
    return _patch(lambda: _import(path), attribute, new, spec, create, spec_set, autospec, new_callable, kwargs,
                  unsafe=unsafe)


def _patch_object(target, attribute, new=_mock.DEFAULT, spec=None, create=False, spec_set=None, autospec=None,
                  new_callable=None, *, unsafe=False, **kwargs):
    if type(target) is str:
        raise TypeError(f'{target!r} must be the actual object to be patched, not a str')
    return _patch(lambda: target, attribute, new, spec, create, spec_set, autospec, new_callable, kwargs, unsafe=unsafe)


def _patch_multiple(target, spec=None, create=False, spec_set=None, autospec=None, new_callable=None, **kwargs):
    getter = functools.partial(_import, target) if type(target) is str else lambda: target
    if not kwargs:
        raise ValueError('Must supply at least one keyword argument with patch.multiple')
    patchers = []
    for name, new in kwargs.items():
        patcher = _patch(getter, name, new, spec, create, spec_set, autospec, new_callable, {})
        patcher.attribute_name = name
        patchers.append(patcher)
    patchers[0].additional_patchers = patchers[1:]
    return patchers[0]


class _patch_dict:
    """Changes a dictionary for a while."""

    def __init__(self, in_dict, values=(), clear=False, **kwargs):
        self.in_dict = in_dict
        self.values = {**dict(values), **kwargs}
        self.clear = clear
        self._original = None

    def __call__(self, f):
        if isinstance(f, type):
            for name in dir(f):
                value = getattr(f, name)
                if name.startswith(patch.TEST_PREFIX) and callable(value):
                    setattr(f, name, _patch_dict(self.in_dict, self.values, self.clear)(value))
            return f
        if inspect.iscoroutinefunction(f):
            @functools.wraps(f)
            async def patched(*args, **kw):
                with self:
                    return await f(*args, **kw)
        else:
            @functools.wraps(f)
            def patched(*args, **kw):
                with self:
                    return f(*args, **kw)
        return patched

    def __enter__(self):
        if isinstance(self.in_dict, str):
            self.in_dict = _import(self.in_dict)
        self._original = {key: self.in_dict[key] for key in self.in_dict}
        if self.clear:
            self._empty()
        for key, value in self.values.items():
            self.in_dict[key] = value
        return self.in_dict

    def _empty(self):
        for key in list(self.in_dict):
            del self.in_dict[key]

    def __exit__(self, *args):
        if self._original is not None:
            self._empty()
            for key, value in self._original.items():
                self.in_dict[key] = value
            self._original = None
        return False

    def start(self):
        result = self.__enter__()
        _patch._active.append(self)
        return result

    def stop(self):
        if self not in _patch._active:
            return None
        _patch._active.remove(self)
        return self.__exit__(None, None, None)


patch.object = _patch_object
patch.dict = _patch_dict
patch.multiple = _patch_multiple
patch.stopall = _stopall
patch.TEST_PREFIX = 'test'


# Mocks made after something

class _Later:
    """A mock of an attribute of something, made when it is asked for."""

    def __init__(self, *args, **options):
        self._args = args
        self._options = options

    def make(self):
        return create_autospec(*self._args, **self._options)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """A mock that has the attributes of something and takes the arguments that it takes; so have its attributes."""
    if isinstance(spec, (list, tuple)):
        spec = type(spec)
    if _mock._is_mock(spec):
        raise _mock.InvalidSpecError(f'Cannot autospec a Mock object. [object={spec!r}]')
    is_type = isinstance(spec, type)
    if _mock._is_async(spec):
        kind = _mock.AsyncMock
    elif is_type and instance and not hasattr(spec, '__call__') or not callable(spec):
        kind = _mock.NonCallableMagicMock
    elif is_type and instance and '__call__' not in dir(spec):
        kind = _mock.NonCallableMagicMock
    else:
        kind = _mock.MagicMock
    options = {'spec_set' if spec_set else 'spec': spec, **kwargs}
    mock = kind(parent=_parent, _new_parent=_parent, _new_name=_name if _parent is not None else '',
                name=_name, _spec_as_instance=instance, **options)
    mock.__dict__['_mock_checked'] = mock._spec_signature is not None
    if is_type and not instance and 'return_value' not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name='()', _parent=mock)
    for name in dir(spec):
        if name.startswith('__') and name.endswith('__'):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if callable(original) or isinstance(original, type):
            mock._mock_children[name] = _Later(_bound(spec, name, original, is_type), spec_set, _parent=mock, _name=name)
    return mock


def _bound(spec, name, original, is_type):
    """A function of a class as its instances have it: without `self`."""
    if not is_type or not inspect.isfunction(original):
        return original
    if isinstance(inspect.getattr_static(spec, name, None), staticmethod):
        return original
    return original.__get__(object(), spec)


def mock_open(mock=None, read_data=''):
    """A mock to take the place of `open`, whose files have this text."""
    import io
    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    handle = _mock.MagicMock(spec=io.TextIOWrapper if isinstance(read_data, str) else io.BufferedReader)
    if mock is None:
        mock = _mock.MagicMock(name='open', spec=open)
    data = make(read_data)

    def reset(*args, **kwargs):
        nonlocal data
        data = make(read_data)
        return _mock.DEFAULT

    for name in ('read', 'readline', 'readlines'):
        def effect(*args, name=name, **kwargs):
            method = getattr(handle, name)
            if method._mock_return_value is not _mock.DEFAULT:
                return method.return_value
            return getattr(data, name)(*args, **kwargs)
        getattr(handle, name).side_effect = effect
    handle.write.return_value = None
    handle.__enter__.return_value = handle
    handle.__iter__.side_effect = lambda: iter(data.readlines())
    handle.__next__.side_effect = lambda: next(iter(data.readline, make().read()))
    mock.side_effect = reset
    mock.return_value = handle
    return mock


def seal(mock):
    """From now on it has no other attributes than those it has."""
    mock.__dict__['_mock_sealed'] = True
    for name in dir(mock):
        try:
            child = getattr(mock, name)
        except AttributeError:
            continue
        if _mock._is_mock(child) and child._mock_new_parent is mock and not isinstance(
                mock._mock_children.get(name), _Later):
            seal(child)
