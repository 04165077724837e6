"""What stands in annotations: special forms, and names of generic types with something in square brackets."""

from _generic import ClassAlias, Generic, ParamSpec, TypeVarTuple, Unpacked, text_of

_NoneType = type(None)


class ForwardRef:
    """A type that is written as text."""

    __slots__ = ('__forward_arg__', '__forward_module__', '__forward_is_class__')

    def __init__(self, arg, is_argument=True, module=None, *, is_class=False):
        if not isinstance(arg, str):
            raise TypeError(f'Forward reference must be a string -- got {arg!r}')
        self.__forward_arg__ = arg
        self.__forward_module__ = module
        self.__forward_is_class__ = is_class

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (self.__forward_arg__, self.__forward_module__) == (other.__forward_arg__, other.__forward_module__)

    def __hash__(self):
        return hash((self.__forward_arg__, self.__forward_module__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        module = '' if self.__forward_module__ is None else f', module={self.__forward_module__!r}'
        return f'ForwardRef({self.__forward_arg__!r}{module})'


def convert(arg):
    """What is written for a type: None for its class, text for what it names."""
    if arg is None:
        return _NoneType
    return ForwardRef(arg) if isinstance(arg, str) else arg


def checked(arg, message):
    """A single type."""
    arg = convert(arg)
    if isinstance(arg, _Form) and arg._plain_refused or arg is Generic:
        raise TypeError(f'Plain {arg} is not valid as type argument')
    if isinstance(arg, tuple):
        raise TypeError(f'{message} Got {arg!r:.100}.')
    return arg


class NamedAlias(ClassAlias):
    """`List[int]`, `Optional[int]` and their like; `_form` is what stands before the brackets."""

    def __init__(self, origin, args, form):
        super().__init__(origin, args)
        self.__dict__['_form'] = form
        self.__dict__['_name'] = self.__dict__['__name__'] = form._name

    def _with(self, args):
        return type(self)(self.__origin__, args, self._form)

    def __call__(self, *args, **kwargs):
        if isinstance(self._form, BareAlias):
            raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')
        raise TypeError(f'Cannot instantiate {self._form!r}')

    def __eq__(self, other):
        # An alias of another kind, such as `list[int]`, is never the same.
        return isinstance(other, NamedAlias) and self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((self.__origin__, self.__args__))

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __mro_entries__(self, bases):
        if not isinstance(self._form, BareAlias):
            raise TypeError(f'Cannot subclass {self!r}')
        return _bases_of(self, self.__origin__, bases)

    def _shown(self):
        return ', '.join([text_of(each) for each in self.__args__]) or '()'

    def __repr__(self):
        return f'typing.{self._name}[{self._shown()}]'

    def __reduce__(self):
        from operator import getitem
        return getitem, (self._form, self.__args__)


NamedAlias.__name__ = NamedAlias.__qualname__ = '_GenericAlias'


def _bases_of(self, origin, bases):
    """The class an alias stands for, and Generic unless it comes from another base."""
    found = [origin] if origin not in bases else []
    later = bases[bases.index(self) + 1:]
    if Generic not in bases and not any([isinstance(each, (ClassAlias, BareAlias)) or
                                         isinstance(each, type) and issubclass(each, Generic) for each in later]):
        found.append(Generic)
    return tuple(found)


class UnionAlias(NamedAlias):
    def __init__(self, origin, args, form):
        super().__init__(origin, args, form)
        if len(args) == 2 and _NoneType in args:
            self.__dict__['__name__'] = 'Optional'

    def __eq__(self, other):
        from types import UnionType
        if not isinstance(other, (UnionAlias, UnionType)):
            return NotImplemented
        return set(self.__args__) == set(other.__args__)

    def __hash__(self):
        return hash(frozenset(self.__args__))

    def __repr__(self):
        if len(self.__args__) == 2 and _NoneType in self.__args__:
            one, other = self.__args__
            return f'typing.Optional[{text_of(one if other is _NoneType else other)}]'
        return super().__repr__()

    def _with(self, args):
        return Union[args]

    def __instancecheck__(self, instance):
        return any([isinstance(instance, each) for each in self.__args__])

    def __subclasscheck__(self, cls):
        return any([issubclass(cls, each) for each in self.__args__])


UnionAlias.__name__ = UnionAlias.__qualname__ = '_UnionGenericAlias'


class LiteralAlias(NamedAlias):
    def _typed(self):
        return {(each, type(each)) for each in self.__args__}

    def __eq__(self, other):
        if not isinstance(other, LiteralAlias):
            return NotImplemented
        return self._typed() == other._typed()

    def __hash__(self):
        return hash(frozenset(self._typed()))

    def _shown(self):
        return ', '.join([repr(each) for each in self.__args__])


LiteralAlias.__name__ = LiteralAlias.__qualname__ = '_LiteralGenericAlias'


class CallableAlias(NamedAlias):
    def _shown(self):
        *args, result = self.__args__
        if len(args) == 1 and (args[0] is Ellipsis or isinstance(args[0], ParamSpec) or _is_concatenate(args[0])):
            return f'{text_of(args[0])}, {text_of(result)}'
        return f'[{", ".join([text_of(each) for each in args])}], {text_of(result)}'

    def __reduce__(self):
        from operator import getitem
        *args, result = self.__args__
        return getitem, (self._form, (args if args != [Ellipsis] else Ellipsis, result))


CallableAlias.__name__ = CallableAlias.__qualname__ = '_CallableGenericAlias'


def _is_concatenate(arg):
    return isinstance(arg, NamedAlias) and arg._name == 'Concatenate'


class AnnotatedAlias(NamedAlias):
    def __init__(self, origin, args, metadata):
        super().__init__(origin, args, Annotated)
        self.__dict__['__metadata__'] = metadata

    def _with(self, args):
        return type(self)(args[0], args, self.__metadata__)

    def __call__(self, *args, **kwargs):
        return self.__origin__(*args, **kwargs)

    def __eq__(self, other):
        if not isinstance(other, AnnotatedAlias):
            return NotImplemented
        return self.__origin__ == other.__origin__ and self.__metadata__ == other.__metadata__

    def __hash__(self):
        return hash((self.__origin__, self.__metadata__))

    def __mro_entries__(self, bases):
        return (self.__origin__,)

    def _shown(self):
        return ', '.join([text_of(self.__origin__), *[repr(each) for each in self.__metadata__]])

    def __reduce__(self):
        from operator import getitem
        return getitem, (Annotated, (self.__origin__, *self.__metadata__))


AnnotatedAlias.__name__ = AnnotatedAlias.__qualname__ = '_AnnotatedAlias'


class _Form:
    """A name that means something by itself, or by what stands after it in square brackets."""

    # Is it an error to have it in square brackets without any of its own?
    _plain_refused = False

    def __init__(self, name, make=None):
        self._name = name
        self._make = make
        self._plain_refused = make is not None and name not in ('ClassVar', 'Final')

    def __getitem__(self, args):
        if self._make is None:
            raise TypeError(f'{self} is not subscriptable')
        return self._make(self, args)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Cannot instantiate {self!r}')

    def __mro_entries__(self, bases):
        raise TypeError(f'Cannot subclass {self!r}')

    def __instancecheck__(self, instance):
        raise TypeError(f'{self} cannot be used with isinstance()')

    def __subclasscheck__(self, cls):
        raise TypeError(f'{self} cannot be used with issubclass()')

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name

    @property
    def __name__(self):
        return self._name


_Form.__name__ = _Form.__qualname__ = '_SpecialForm'


def _union(form, args):
    if args == ():
        raise TypeError('Cannot take a Union of no types.')
    from types import UnionType
    flat = []
    for each in args if isinstance(args, tuple) else (args,):
        each = checked(each, 'Union[arg, ...]: each arg must be a type.')
        for part in each.__args__ if isinstance(each, (UnionAlias, UnionType)) else (each,):
            if part not in flat:
                flat.append(part)
    return flat[0] if len(flat) == 1 else UnionAlias(form, tuple(flat), form)


def _optional(form, arg):
    return Union[checked(arg, f'{form} requires a single type.'), _NoneType]


def _literal(form, args):
    flat = []
    known = set()
    for each in args if isinstance(args, tuple) else (args,):
        for value in each.__args__ if isinstance(each, LiteralAlias) else (each,):
            try:
                again = (value, type(value)) in known
                known.add((value, type(value)))
            except TypeError:
                again = False
            if not again:
                flat.append(value)
    return LiteralAlias(form, tuple(flat), form)


def _one_type(form, arg):
    return NamedAlias(form, (checked(arg, f'{form} accepts only single type.'),), form)


def _annotated(form, args):
    if not isinstance(args, tuple) or len(args) < 2:
        raise TypeError('Annotated[...] should be used with at least two arguments (a type and an annotation).')
    kind, *metadata = args
    kind = checked(kind, 'Annotated[t, ...]: t must be a type.') if not isinstance(kind, _Form) else kind
    if isinstance(kind, AnnotatedAlias):
        return AnnotatedAlias(kind.__origin__, (kind.__origin__,), (*kind.__metadata__, *metadata))
    return AnnotatedAlias(kind, (kind,), tuple(metadata))


def _concatenate(form, args):
    if args == ():
        raise TypeError('Cannot take a Concatenate of no types.')
    args = args if isinstance(args, tuple) else (args,)
    if args[-1] is not Ellipsis and not isinstance(args[-1], ParamSpec):
        raise TypeError('The last parameter to Concatenate should be a ParamSpec variable or ellipsis.')
    return NamedAlias(form, tuple([convert(each) for each in args]), form)


def _unpack(form, arg):
    if isinstance(arg, TypeVarTuple):
        return Unpacked(arg)
    return NamedAlias(form, (checked(arg, f'{form} accepts only single type.'),), form)


Union = _Form('Union', _union)
Optional = _Form('Optional', _optional)
Literal = _Form('Literal', _literal)
Annotated = _Form('Annotated', _annotated)
Concatenate = _Form('Concatenate', _concatenate)
Unpack = _Form('Unpack', _unpack)
Final, ClassVar, Required, NotRequired, ReadOnly, TypeGuard, TypeIs = [
    _Form(name, _one_type) for name in ('Final', 'ClassVar', 'Required', 'NotRequired', 'ReadOnly', 'TypeGuard', 'TypeIs')]
NoReturn, Never, Self, LiteralString, TypeAlias = [
    _Form(name) for name in ('NoReturn', 'Never', 'Self', 'LiteralString', 'TypeAlias')]


class _AnyMeta(type):
    def __instancecheck__(self, instance):
        if self is Any:
            raise TypeError('typing.Any cannot be used with isinstance()')
        return super().__instancecheck__(instance)

    def __repr__(self):
        return 'typing.Any' if self is Any else super().__repr__()


class Any(metaclass=_AnyMeta):
    """Every type at once."""

    def __new__(cls, *args, **kwargs):
        if cls is Any:
            raise TypeError('Any cannot be instantiated')
        return super().__new__(cls)


Any.__module__ = 'typing'


class BareAlias:
    """`List` without brackets: stands for a class, or what gives it: its module is imported when it is first asked for."""

    def __init__(self, name, origin, count=None):
        self._name = name
        self._origin = origin
        self._count = count

    @property
    def __origin__(self):
        if not isinstance(self._origin, type):
            self._origin = self._origin()
        return self._origin

    @property
    def __name__(self):
        return self._name

    def __getitem__(self, args):
        args = args if isinstance(args, tuple) else (args,)
        if self._name == 'Tuple':
            return self._tuple(args)
        args = tuple([checked(each, 'Parameters to generic types must be types.') for each in args])
        if self._count == 0:
            raise TypeError(f'{self} is not a generic class')
        least = 1 if self._name in ('Generator', 'AsyncGenerator', 'ContextManager', 'AsyncContextManager') else self._count
        if not least <= len(args) <= self._count:
            few = 'few' if len(args) < least else 'many'
            expected = self._count if least == self._count else f'at least {least}'
            raise TypeError(f'Too {few} arguments for {self}; actual {len(args)}, expected {expected}')
        if len(args) < self._count:
            args += ((_NoneType,) if 'Generator' in self._name else (bool | None,)) * (self._count - len(args))
        return NamedAlias(self.__origin__, args, self)

    def _tuple(self, args):
        if len(args) >= 2 and args[-1] is Ellipsis:
            message = 'Tuple[t, ...]: t must be a type.'
            return NamedAlias(tuple, (*[checked(each, message) for each in args[:-1]], Ellipsis), self)
        return NamedAlias(tuple, tuple([checked(each, 'Tuple[t0, t1, ...]: each t must be a type.') for each in args]), self)

    def __call__(self, *args, **kwargs):
        raise TypeError(f'Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead')

    def __getattr__(self, name):
        if name.startswith('__') and name.endswith('__'):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        return _bases_of(self, self.__origin__, bases)

    def __instancecheck__(self, instance):
        return self.__subclasscheck__(type(instance))

    def __subclasscheck__(self, cls):
        return issubclass(cls.__origin__ if isinstance(cls, BareAlias) else cls, self.__origin__)

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]

    def __repr__(self):
        return f'typing.{self._name}'

    def __reduce__(self):
        return self._name


BareAlias.__name__ = BareAlias.__qualname__ = '_SpecialGenericAlias'


class _CallableForm(BareAlias):
    def __getitem__(self, args):
        if not isinstance(args, tuple) or len(args) != 2:
            raise TypeError('Callable must be used as Callable[[arg, ...], result].')
        args, result = args
        result = checked(result, 'Callable[args, result]: result must be a type.')
        if isinstance(args, (list, tuple)):
            args = [checked(each, 'Callable[[arg, ...], result]: each arg must be a type.') for each in args]
        else:
            args = [args]
        return CallableAlias(self.__origin__, (*args, result), self)


def _callable_class():
    from collections import abc
    return abc.Callable


Callable = _CallableForm('Callable', _callable_class)

for _kind in (ForwardRef, NamedAlias, UnionAlias, LiteralAlias, CallableAlias, AnnotatedAlias, _Form, BareAlias):
    _kind.__module__ = 'typing'
