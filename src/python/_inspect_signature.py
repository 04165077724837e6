"""Signatures of callables, for `inspect`."""

import _vm
import types


class _empty:
    """Marks what a parameter or a signature does not have."""

    __module__ = 'inspect'


class _ParameterKind(int):
    """The kinds in the order in which they stand."""

    _names = ('POSITIONAL_ONLY', 'POSITIONAL_OR_KEYWORD', 'VAR_POSITIONAL', 'KEYWORD_ONLY', 'VAR_KEYWORD')
    description = property(lambda self: (
        'positional-only', 'positional or keyword', 'variadic positional', 'keyword-only', 'variadic keyword')[self])
    name = property(lambda self: self._names[self])

    def __str__(self):
        return self.name

    def __repr__(self):
        return f'<_ParameterKind.{self.name}: {int(self)}>'


_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD, _VAR_POSITIONAL, _KEYWORD_ONLY, _VAR_KEYWORD = [
    _ParameterKind(number) for number in range(5)]


def formatannotation(annotation, base_module=None):
    if getattr(annotation, '__module__', None) == 'typing':
        return repr(annotation).replace('typing.', '')
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ('builtins', base_module):
            return annotation.__qualname__
        return f'{annotation.__module__}.{annotation.__qualname__}'
    return repr(annotation)


class Parameter:
    __module__ = 'inspect'
    __slots__ = ('_name', '_kind', '_default', '_annotation')

    POSITIONAL_ONLY = _POSITIONAL_ONLY
    POSITIONAL_OR_KEYWORD = _POSITIONAL_OR_KEYWORD
    VAR_POSITIONAL = _VAR_POSITIONAL
    KEYWORD_ONLY = _KEYWORD_ONLY
    VAR_KEYWORD = _VAR_KEYWORD
    empty = _empty

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        if kind not in range(5):
            raise ValueError(f'value {kind!r} is not a valid Parameter.kind')
        kind = _ParameterKind(kind)
        if default is not _empty and kind in (_VAR_POSITIONAL, _VAR_KEYWORD):
            raise ValueError(f'{kind.description} parameters cannot have default values')
        if not isinstance(name, str):
            raise TypeError(f'name must be a str, not a {type(name).__name__}')
        if not name.isidentifier():
            raise ValueError(f'{name!r} is not a valid parameter name')
        self._name = name
        self._kind = kind
        self._default = default
        self._annotation = annotation

    def replace(self, *, name=None, kind=None, annotation=..., default=...):
        return type(self)(
            self._name if name is None else name, self._kind if kind is None else kind,
            default=self._default if default is ... else default,
            annotation=self._annotation if annotation is ... else annotation)

    __replace__ = replace

    def __str__(self):
        stars = {_VAR_POSITIONAL: '*', _VAR_KEYWORD: '**'}.get(self._kind, '')
        text = stars + self._name
        annotated = self._annotation is not _empty
        if annotated:
            text += f': {formatannotation(self._annotation)}'
        if self._default is not _empty:
            text += f' = {self._default!r}' if annotated else f'={self._default!r}'
        return text

    def __repr__(self):
        return f'<{type(self).__name__} "{self}">'

    def _key(self):
        return self._name, self._kind, self._default, self._annotation

    def __eq__(self, other):
        return self is other or self._key() == other._key() if isinstance(other, Parameter) else NotImplemented

    def __hash__(self):
        return hash((self._name, self._kind, self._annotation, self._default))


class BoundArguments:
    """The arguments of a call by the names of the parameters that they go to."""

    __module__ = 'inspect'

    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    signature = property(lambda self: self._signature)

    def _split(self):
        args, kwargs = [], {}
        by_name = False
        for name, parameter in self._signature.parameters.items():
            if parameter.kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
                by_name = True
            if name not in self.arguments:
                # Those after one that is left out can only be given by name.
                by_name = by_name or parameter.kind is not _VAR_POSITIONAL
                continue
            value = self.arguments[name]
            if parameter.kind == _VAR_KEYWORD:
                kwargs.update(value)
            elif parameter.kind == _VAR_POSITIONAL:
                args.extend(value)
            elif by_name:
                kwargs[name] = value
            else:
                args.append(value)
        return tuple(args), kwargs

    args = property(lambda self: self._split()[0])
    kwargs = property(lambda self: self._split()[1])

    def apply_defaults(self):
        complete = {}
        for name, parameter in self._signature.parameters.items():
            if name in self.arguments:
                complete[name] = self.arguments[name]
            elif parameter.default is not _empty:
                complete[name] = parameter.default
            elif parameter.kind == _VAR_POSITIONAL:
                complete[name] = ()
            elif parameter.kind == _VAR_KEYWORD:
                complete[name] = {}
        self.arguments = complete

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self._signature == other._signature and self.arguments == other.arguments

    __hash__ = None

    def __repr__(self):
        return f'<{type(self).__name__} ({", ".join([f"{name}={value!r}" for name, value in self.arguments.items()])})>'


class Signature:
    __module__ = 'inspect'
    __slots__ = ('_parameters', '_return_annotation')
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty, __validate_parameters__=True):
        found = {}
        highest = _POSITIONAL_ONLY
        seen_default = False
        for parameter in parameters or ():
            if not isinstance(parameter, Parameter):
                raise TypeError(f'{parameter!r} is not a Parameter')
            kind, name = parameter.kind, parameter.name
            if kind < highest:
                raise ValueError(f'wrong parameter order: {highest.description} parameter before {kind.description} '
                                 'parameter')
            if kind > highest:
                highest = kind
            if kind in (_POSITIONAL_ONLY, _POSITIONAL_OR_KEYWORD):
                if parameter.default is not _empty:
                    seen_default = True
                elif seen_default:
                    raise ValueError('non-default argument follows default argument')
            if name in found:
                raise ValueError(f'duplicate parameter name: {name!r}')
            found[name] = parameter
        self._parameters = types.MappingProxyType(found)
        self._return_annotation = return_annotation

    parameters = property(lambda self: self._parameters)
    return_annotation = property(lambda self: self._return_annotation)

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None, locals=None, eval_str=False):
        return signature_of(cls, obj, follow_wrapped)

    def replace(self, *, parameters=..., return_annotation=...):
        return type(self)(
            self._parameters.values() if parameters is ... else parameters,
            return_annotation=self._return_annotation if return_annotation is ... else return_annotation)

    __replace__ = replace

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        arguments = {}
        left = list(args)
        given = kwargs
        kwargs = dict(kwargs)
        rest = None
        # No parameter has been left out so far.
        in_order = True
        for name, parameter in self._parameters.items():
            kind = parameter.kind
            if kind == _VAR_KEYWORD:
                rest = name
            elif kind == _VAR_POSITIONAL:
                if left:
                    arguments[name] = tuple(left)
                    left = []
            elif left and kind != _KEYWORD_ONLY:
                if name in kwargs and kind != _POSITIONAL_ONLY:
                    raise TypeError(f'multiple values for argument {name!r}')
                arguments[name] = left.pop(0)
            elif name in kwargs and kind != _POSITIONAL_ONLY:
                arguments[name] = kwargs.pop(name)
            elif left:
                raise TypeError('too many positional arguments')
            elif parameter.default is _empty and not partial:
                by_name = ' keyword-only' if in_order and kind == _KEYWORD_ONLY else ''
                raise TypeError(f'missing a required{by_name} argument: {name!r}')
            in_order = in_order and name in arguments and name not in given
        if left:
            raise TypeError('too many positional arguments')
        if kwargs:
            if rest is None:
                only = [name for name, parameter in self._parameters.items()
                        if parameter.kind == _POSITIONAL_ONLY and name in kwargs]
                if only:
                    raise TypeError(f'got some positional-only arguments passed as keyword arguments: {", ".join(only)!r}')
                raise TypeError(f'got an unexpected keyword argument {next(iter(kwargs))!r}')
            arguments[rest] = kwargs
        return BoundArguments(self, arguments)

    def format(self, *, max_width=None):
        parts = []
        only_positional = False
        stars = False
        for parameter in self._parameters.values():
            kind = parameter.kind
            if kind == _POSITIONAL_ONLY:
                only_positional = True
            elif only_positional:
                parts.append('/')
                only_positional = False
            if kind == _VAR_POSITIONAL:
                stars = True
            elif kind == _KEYWORD_ONLY and not stars:
                parts.append('*')
                stars = True
            parts.append(str(parameter))
        if only_positional:
            parts.append('/')
        text = f'({", ".join(parts)})'
        if max_width is not None and len(text) > max_width:
            text = '(\n    ' + ',\n    '.join(parts) + '\n)'
        if self._return_annotation is not _empty:
            text += f' -> {formatannotation(self._return_annotation)}'
        return text

    def __str__(self):
        return self.format()

    def __repr__(self):
        return f'<{type(self).__name__} {self}>'

    def _key(self):
        # The order of those that are given by name does not matter.
        parameters = self._parameters.values()
        return ([each for each in parameters if each.kind != _KEYWORD_ONLY],
                {each.name: each for each in parameters if each.kind == _KEYWORD_ONLY}, self._return_annotation)

    def __eq__(self, other):
        return self is other or self._key() == other._key() if isinstance(other, Signature) else NotImplemented

    def __hash__(self):
        positional, by_name, annotation = self._key()
        return hash((tuple(positional), frozenset(by_name.values()), annotation))


def _of_function(cls, function):
    code = function.__code__
    names = code.co_varnames
    count = code.co_argcount
    defaults = function.__defaults__ or ()
    by_name = function.__kwdefaults__ or {}
    annotations = function.__annotations__

    def parameter(name, kind, default=_empty):
        return Parameter(name, kind, default=default, annotation=annotations.get(name, _empty))

    parameters = []
    for position in range(count):
        kind = _POSITIONAL_ONLY if position < code.co_posonlyargcount else _POSITIONAL_OR_KEYWORD
        index = position - (count - len(defaults))
        parameters.append(parameter(names[position], kind, defaults[index] if index >= 0 else _empty))
    past = count + code.co_kwonlyargcount
    if code.co_flags & 4:
        parameters.append(parameter(names[past], _VAR_POSITIONAL))
    for name in names[count:past]:
        parameters.append(parameter(name, _KEYWORD_ONLY, by_name.get(name, _empty)))
    if code.co_flags & 8:
        parameters.append(parameter(names[past + (1 if code.co_flags & 4 else 0)], _VAR_KEYWORD))
    return cls(parameters, return_annotation=annotations.get('return', _empty))


def _without_first(signature):
    """As a bound method shows it."""
    parameters = list(signature.parameters.values())
    if not parameters or parameters[0].kind in (_KEYWORD_ONLY, _VAR_KEYWORD):
        raise ValueError('invalid method signature')
    if parameters[0].kind != _VAR_POSITIONAL:
        parameters = parameters[1:]
    return signature.replace(parameters=parameters)


def _of_partial(cls, obj):
    signature = signature_of(cls, obj.func, True)
    try:
        bound = signature.bind_partial(*obj.args, **obj.keywords)
    except TypeError as error:
        raise ValueError(f'partial object {obj!r} has incorrect arguments') from error
    parameters = []
    only_by_name = False
    for name, parameter in signature.parameters.items():
        if name in bound.arguments and parameter.kind not in (_VAR_POSITIONAL, _VAR_KEYWORD):
            if name not in obj.keywords:
                continue
            parameter = parameter.replace(default=obj.keywords[name])
            if parameter.kind == _POSITIONAL_OR_KEYWORD:
                only_by_name = True
        if only_by_name:
            if parameter.kind == _POSITIONAL_OR_KEYWORD:
                parameter = parameter.replace(kind=_KEYWORD_ONLY)
            elif parameter.kind == _VAR_POSITIONAL:
                continue
        parameters.append(parameter)
    return signature.replace(parameters=parameters)


def signature_of(cls, obj, follow_wrapped):
    if not callable(obj):
        raise TypeError(f'{obj!r} is not a callable object')
    if isinstance(obj, types.MethodType):
        return _without_first(signature_of(cls, obj.__func__, follow_wrapped))
    if follow_wrapped:
        while hasattr(obj, '__wrapped__') and not hasattr(obj, '__signature__'):
            obj = obj.__wrapped__
            if isinstance(obj, types.MethodType):
                return signature_of(cls, obj, follow_wrapped)
    given = getattr(obj, '__signature__', None)
    if given is not None:
        if not isinstance(given, Signature) and callable(given):
            given = given()
        if not isinstance(given, Signature):
            raise TypeError(f'unexpected object {given!r} in __signature__ attribute')
        return given
    if isinstance(obj, types.FunctionType):
        return _of_function(cls, obj)
    if isinstance(obj, types.BuiltinFunctionType):
        function = _vm.python_of(obj)
        if function is not None:
            return _of_function(cls, function)
    if hasattr(obj, 'func') and hasattr(obj, 'keywords') and hasattr(obj, 'args'):
        return _of_partial(cls, obj)
    if isinstance(obj, type):
        return _of_class(cls, obj, follow_wrapped)
    call = getattr(type(obj), '__call__', None)
    if isinstance(call, types.FunctionType):
        return _without_first(signature_of(cls, call, follow_wrapped))
    raise ValueError(f'no signature found for builtin {obj!r}')


def _of_class(cls, obj, follow_wrapped):
    """A class takes what its metaclass's call takes, or what makes or initializes its instances."""
    call = getattr(type(obj), '__call__', None)
    if type(obj) is not type and isinstance(call, types.FunctionType):
        return _without_first(signature_of(cls, call, follow_wrapped))
    for base in obj.__mro__:
        for name in ('__new__', '__init__'):
            function = base.__dict__.get(name)
            if isinstance(function, (staticmethod, classmethod)):
                function = function.__func__
            if isinstance(function, types.FunctionType):
                return _without_first(signature_of(cls, function, follow_wrapped))
    if object in obj.__bases__ and obj.__module__ != 'builtins':
        return cls()
    raise ValueError(f'no signature found for builtin type {obj!r}')
