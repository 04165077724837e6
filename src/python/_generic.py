"""Generic types: `list[int]`, type parameters, aliases of types."""

import sys

_unset = object()


def text_of(item):
    """A type as it stands in square brackets."""
    if item is Ellipsis:
        return '...'
    if isinstance(item, list):
        return f'[{", ".join([text_of(each) for each in item])}]'
    if isinstance(item, type) and not isinstance(item, GenericAlias):
        if item.__module__ == 'builtins':
            return item.__qualname__
        return f'{item.__module__}.{item.__qualname__}'
    return repr(item)


def parameters_of(args):
    """The type parameters in what stands in square brackets, each once."""
    found = []
    for item in args:
        if isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)):
            inner = (item,)
        elif isinstance(item, (list, tuple)):
            inner = parameters_of(item)
        else:
            inner = () if isinstance(item, type) else getattr(item, '__parameters__', ())
        found.extend([each for each in inner if each not in found])
    return tuple(found)


def _replace(item, values):
    """A type with its parameters replaced by what they stand for."""
    if isinstance(item, (TypeVar, ParamSpec, TypeVarTuple)):
        return values.get(item, item)
    if isinstance(item, list):
        return [_replace(each, values) for each in item]
    inner = () if isinstance(item, type) else getattr(item, '__parameters__', ())
    return item[tuple([values.get(each, each) for each in inner])] if inner else item


class GenericAlias:
    """What `list[int]` gives."""

    def __init__(self, origin, args, /):
        self.__dict__.update(
            __origin__=origin,
            __args__=args if isinstance(args, tuple) else (args,),
        )
        self.__dict__['__parameters__'] = parameters_of(self.__args__)

    def __call__(self, *args, **kwargs):
        made = self.__origin__(*args, **kwargs)
        try:
            made.__orig_class__ = self
        except Exception:
            pass
        return made

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__') and name not in _FORWARDED:
            raise AttributeError(f"type object {self.__dict__['__origin__'].__name__!r} has no attribute {name!r}")
        return getattr(self.__dict__['__origin__'], name)

    def __setattr__(self, name, value):
        raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")

    def __getitem__(self, items):
        given = items if isinstance(items, tuple) else (items,)
        expected = len(self.__parameters__)
        if expected == 0:
            raise TypeError(f'{self!r} is not a generic class')
        if len(given) != expected and not any([isinstance(each, TypeVarTuple) for each in self.__parameters__]):
            few = 'few' if len(given) < expected else 'many'
            raise TypeError(
                f'Too {few} arguments for {self!r}; actual {len(given)}, expected {expected}')
        values = dict(zip(self.__parameters__, given))
        return self._with(tuple([_replace(each, values) for each in self.__args__]))

    def _with(self, args):
        """The same with other arguments."""
        return type(self)(self.__origin__, args)

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def __instancecheck__(self, instance):
        raise TypeError('isinstance() argument 2 cannot be a parameterized generic')

    def __subclasscheck__(self, cls):
        raise TypeError('issubclass() argument 2 cannot be a parameterized generic')

    def __eq__(self, other):
        if not isinstance(other, GenericAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __iter__(self):
        yield Unpacked(self)

    def __repr__(self):
        args = ', '.join([text_of(each) for each in self.__args__]) or '()'
        return f'{text_of(self.__origin__)}[{args}]'

    def __dir__(self):
        return sorted({*dir(self.__origin__), '__args__', '__origin__', '__parameters__'})

    def __reduce__(self):
        return GenericAlias, (self.__origin__, self.__args__)


_FORWARDED = ('__name__', '__qualname__', '__module__', '__doc__', '__mro__', '__len__')
GenericAlias.__module__ = 'types'


class ClassAlias(GenericAlias):
    """What `C[int]` gives, where `C` is a class of the program with type parameters."""

    def __instancecheck__(self, instance):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __subclasscheck__(self, cls):
        raise TypeError('Subscripted generics cannot be used with class and instance checks')

    def __mro_entries__(self, bases):
        if self.__origin__ is Generic:
            later = bases[bases.index(self) + 1:]
            if any([isinstance(each, ClassAlias) for each in later]):
                return ()
        return (self.__origin__,)

    def __reduce__(self):
        return ClassAlias, (self.__origin__, self.__args__)


ClassAlias.__name__ = ClassAlias.__qualname__ = '_GenericAlias'
ClassAlias.__module__ = 'typing'


def _union(args):
    from _operators import UnionType
    return UnionType(args)


class Unpacked:
    """`*Ts` in square brackets."""

    def __init__(self, item):
        self.__origin__ = item
        self.__args__ = (item,)
        self.__parameters__ = parameters_of((item,))

    def __repr__(self):
        if isinstance(self.__origin__, TypeVarTuple):
            return f'typing.Unpack[{self.__origin__!r}]'
        return f'*{self.__origin__!r}'

    def __eq__(self, other):
        return isinstance(other, Unpacked) and self.__origin__ == other.__origin__

    def __hash__(self):
        return hash(('*', self.__origin__))


class _Parameter:
    """A type parameter; bound and default are functions, asked when somebody wants to know."""

    def __init__(self, name, default=None, inferred=False, module=None):
        self.__name__ = name
        self._default = default
        self._inferred = inferred
        self.__module__ = module or _module()

    @property
    def __default__(self):
        if self._default is None:
            from typing import NoDefault
            return NoDefault
        return self._default()

    def has_default(self):
        return self._default is not None

    def __typing_subst__(self, value):
        return value

    def __or__(self, other):
        from _typing_forms import Union
        return Union[self, other]

    def __ror__(self, other):
        from _typing_forms import Union
        return Union[other, self]

    def __repr__(self):
        if self._inferred:
            return self.__name__
        mark = '+' if getattr(self, '__covariant__', False) else '-' if getattr(self, '__contravariant__', False) else '~'
        return mark + self.__name__

    def __mro_entries__(self, bases):
        raise TypeError(f"Cannot subclass an instance of {type(self).__name__}")

    def __reduce__(self):
        return self.__name__


def _module():
    try:
        return sys._getframe().f_globals.get('__name__')
    except ValueError:
        return None


def _lazily(value):
    return None if value is _unset else lambda: value


class TypeVar(_Parameter):
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False, default=_unset,
                 infer_variance=False):
        if covariant and contravariant:
            raise ValueError('Bivariant types are not supported.')
        if len(constraints) == 1:
            raise TypeError('A single constraint is not allowed')
        if constraints and bound is not None:
            raise TypeError('Constraints cannot be combined with bound=...')
        super().__init__(name, _lazily(default), infer_variance)
        self._bound = None if bound is None else lambda: bound
        self._constraints = lambda: constraints
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def __bound__(self):
        return None if self._bound is None else self._bound()

    @property
    def __constraints__(self):
        return self._constraints()


class ParamSpec(_Parameter):
    def __init__(self, name, *, bound=None, covariant=False, contravariant=False, default=_unset,
                 infer_variance=False):
        super().__init__(name, _lazily(default), infer_variance)
        self.__bound__ = bound
        self.__covariant__ = bool(covariant)
        self.__contravariant__ = bool(contravariant)
        self.__infer_variance__ = bool(infer_variance)

    @property
    def args(self):
        return ParamSpecArgs(self)

    @property
    def kwargs(self):
        return ParamSpecKwargs(self)


class ParamSpecArgs:
    def __init__(self, origin):
        self.__origin__ = origin

    def __eq__(self, other):
        return type(self) is type(other) and self.__origin__ == other.__origin__

    __hash__ = None

    def __repr__(self):
        return f'{self.__origin__.__name__}.args'


class ParamSpecKwargs(ParamSpecArgs):
    def __repr__(self):
        return f'{self.__origin__.__name__}.kwargs'


class TypeVarTuple(_Parameter):
    def __init__(self, name, *, default=_unset):
        super().__init__(name, _lazily(default))

    def __iter__(self):
        yield Unpacked(self)

    def __repr__(self):
        return self.__name__


class TypeAliasType:
    """What a `type` statement binds: its value is evaluated when it is asked for."""

    def __init__(self, name, value, *, type_params=()):
        self._set(name, lambda: value, type_params, _module())

    def _set(self, name, value, type_params, module):
        self.__dict__.update(__name__=name, _value=value, __type_params__=type_params, __module__=module)

    @property
    def __value__(self):
        value = self._value()
        self.__dict__['_value'] = lambda: value
        return value

    @property
    def __parameters__(self):
        return self.__type_params__

    def __setattr__(self, name, value):
        readonly = name in ('__name__', '__value__', '__type_params__', '__parameters__', '__module__')
        raise AttributeError('readonly attribute' if readonly else
                             f"'typing.TypeAliasType' object has no attribute '{name}'")

    def __getitem__(self, items):
        if not self.__type_params__:
            raise TypeError('Only generic type aliases are subscriptable')
        return GenericAlias(self, items)

    def __or__(self, other):
        return _union((self, other))

    def __ror__(self, other):
        return _union((other, self))

    def __repr__(self):
        return self.__name__

    def __reduce__(self):
        return self.__name__


class Generic:
    """The base of classes with type parameters."""

    __slots__ = ()
    __parameters__ = ()

    def __class_getitem__(cls, items):
        given = items if isinstance(items, tuple) else (items,)
        if cls is Generic:
            if not given:
                raise TypeError('Parameter list to Generic[...] cannot be empty')
            for item in given:
                if not isinstance(item, (_Parameter, Unpacked)):
                    raise TypeError('Parameters to Generic[...] must all be type variables or parameter specification'
                                    ' variables.')
            if len(set(given)) != len(given):
                raise TypeError('Parameters to Generic[...] must all be unique')
            return ClassAlias(cls, given)
        parameters = cls.__parameters__
        if not parameters:
            raise TypeError(f'{cls!r} is not a generic class')
        if not any([isinstance(each, (TypeVarTuple, ParamSpec)) for each in parameters]):
            missing = [each for each in parameters[len(given):] if not each.has_default()]
            if len(given) > len(parameters) or missing:
                few = 'many' if len(given) > len(parameters) else 'few'
                least = len([each for each in parameters if not each.has_default()])
                expected = f'at least {least}' if few == 'few' and least < len(parameters) else len(parameters)
                raise TypeError(f'Too {few} arguments for {cls!r}; actual {len(given)}, expected {expected}')
            given += tuple([each.__default__ for each in parameters[len(given):]])
        return ClassAlias(cls, given)

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        found = []
        for base in cls.__dict__.get('__orig_bases__', ()):
            if not isinstance(base, ClassAlias):
                continue
            inner = base.__parameters__
            if base.__origin__ is Generic or base.__origin__.__dict__.get('_takes_parameters', False):
                found = list(inner)
                break
            found.extend([each for each in inner if each not in found])
        cls.__parameters__ = tuple(found)


for _kind in (TypeVar, ParamSpec, ParamSpecArgs, ParamSpecKwargs, TypeVarTuple, TypeAliasType, Generic):
    _kind.__module__ = 'typing'


# What the compiler calls for `def f[T: bound = default]` and its like.

def _infer(made, default):
    made._default = default
    made._inferred = made.__infer_variance__ = True
    return made


def type_var(name, bound, default, constrained):
    made = _infer(TypeVar(name), default)
    if constrained:
        made._constraints = bound
    else:
        made._bound = bound
    return made


def param_spec(name, bound, default, constrained):
    return _infer(ParamSpec(name), default)


def type_var_tuple(name, bound, default, constrained):
    made = TypeVarTuple(name)
    made._default = default
    return made


def generic_base(*parameters):
    return Generic[parameters]


def type_alias(name, value, parameters, module):
    made = TypeAliasType.__new__(TypeAliasType)
    made._set(name, value, parameters, module)
    return made
