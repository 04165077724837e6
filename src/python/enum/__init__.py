"""Enumerations."""

# Supported: enumerations and flags.

__all__ = ['EnumType', 'EnumMeta', 'Enum', 'IntEnum', 'StrEnum', 'Flag', 'IntFlag', 'auto', 'unique', 'property',
           'ReprEnum', 'member', 'nonmember', 'verify', 'FlagBoundary', 'KEEP', 'STRICT', 'CONFORM', 'EJECT', 'EnumCheck', 'CONTINUOUS',
           'NAMED_FLAGS', 'UNIQUE', 'global_enum', 'global_enum_repr', 'global_flag_repr', 'global_str', 'pickle_by_global_name',
           'pickle_by_enum_name', 'EnumDict']

from enum._checks import (bin, global_enum, global_enum_repr, global_flag_repr, global_str, pickle_by_enum_name, pickle_by_global_name,
                          show_flag_values, unique, verify)
from enum._members import add_members, bits, check_order, data_type, inherited_new, prefer_enum
from enum._namespace import EnumDict, auto, member, nonmember

_property = property
_mappingproxy = type(object.__dict__)


class EnumType(type):
    @classmethod
    def __prepare__(metacls, name, bases, **kwargs):
        namespace = EnumDict(name)
        if bases and isinstance(bases[-1], EnumType):
            namespace._generate = bases[-1]._generate_next_value_
        return namespace

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwargs):
        if not isinstance(namespace, EnumDict):
            filled = metacls.__prepare__(name, bases)
            for key, value in namespace.items():
                filled[key] = value
            namespace = filled
        ignored = {'_ignore_', *namespace._ignored()}
        members = {}
        rest = {}
        for key, value in namespace.items():
            if key in namespace._member_names:
                members[key] = value.value if isinstance(value, member) else value
            elif key not in ignored:
                rest[key] = value.value if isinstance(value, nonmember) else value
        order = rest.pop('_order_', None)
        for base in bases:
            if isinstance(base, EnumType) and base.__dict__.get('_member_map_'):
                raise TypeError(f"<enum '{name}'> cannot extend {base!r}")
        cls = super().__new__(metacls, name, bases, rest, **kwargs)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_names_ = []
        cls._boundary_ = boundary or getattr(cls, '_boundary_', None)
        prefer_enum(cls, bases, namespace)
        add_members(cls, members, namespace.get('__new__') or inherited_new(cls))
        if order is not None:
            check_order(cls, order)
        return cls

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if cls._member_map_:
            return _look_up(cls, value if names is None else (value, names, *values))
        if names is None and not issubclass(cls, Flag):
            return _look_up(cls, value)
        return _functional(cls, value, names, start, type, module, qualname)

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        return value in cls._value2member_map_

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    @_property
    def __members__(cls):
        return _mappingproxy(cls._member_map_)

    def __dir__(cls):
        names = {'__class__', '__contains__', '__doc__', '__getitem__', '__iter__', '__len__', '__members__', '__module__',
                 '__name__', '__qualname__', *cls._member_names_}
        data = data_type(cls) or object
        for base in cls.__mro__:
            if isinstance(base, EnumType) and base.__module__ != 'enum':
                names.update([name for name in base.__dict__ if not name.startswith('_')])
        if cls.__dict__.get('__new__', cls.__new__) is not object.__new__ and data is not object:
            names.add('__new__')
        if cls.__init_subclass__ is not object.__init_subclass__:
            names.add('__init_subclass__')
        if data is object:
            return sorted(names - {name for name, item in cls._member_map_.items() if item.name != name})
        return sorted(set(dir(data)) | names)

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'cannot reassign member {name!r}')
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get('_member_map_', {}):
            raise AttributeError(f'{cls.__name__!r} cannot delete member {name!r}.')
        super().__delattr__(name)

    def __repr__(cls):
        kind = 'flag' if Flag is not None and issubclass(cls, Flag) else 'enum'
        return f'<{kind} {cls.__name__!r}>'


EnumMeta = EnumType


def _look_up(cls, value):
    if type(value) is cls:
        return value
    try:
        found = cls._value2member_map_.get(value)
    except TypeError:
        found = None
    if found is None:
        for item in cls._member_map_.values():
            if item._value_ == value:
                found = item
                break
    if found is None:
        found = cls._missing_(value)
    if isinstance(found, cls) or cls._boundary_ is EJECT and isinstance(found, int):
        return found
    if found is None:
        raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
    raise TypeError(f'error in {cls.__name__}._missing_: returned {found!r} instead of None or a valid member')


def _functional(cls, name, names, start, mixin, module, qualname):
    if isinstance(names, str):
        names = names.replace(',', ' ').split()
    if isinstance(names, dict):
        pairs = list(names.items())
    else:
        pairs = []
        for each in names:
            if isinstance(each, str):
                value = cls._generate_next_value_(each, start, len(pairs), [pair[1] for pair in pairs])
                pairs.append((each, value))
            else:
                pairs.append(tuple(each))
    namespace = dict(pairs)
    for key, said in (('__module__', module), ('__qualname__', qualname)):
        if said is not None:
            namespace[key] = said
    bases = (cls,) if mixin is None else (mixin, cls)
    return EnumType(name, bases, namespace)


Flag = None


def _refuse(name):
    def __set__(self, value):
        raise AttributeError(f"<enum 'Enum'> cannot set attribute {name!r}")
    return __set__


class Enum(metaclass=EnumType):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = max(last_values)
        except TypeError:
            raise TypeError('unable to sort non-numeric values') from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f'unable to increment {last!r}') from None

    @classmethod
    def _missing_(cls, value):
        return None

    def name(self):
        return self._name_

    def value(self):
        return self._value_

    name = _property(name, _refuse('name'), None)
    value = _property(value, _refuse('value'), None)

    @classmethod
    def __signature__(cls):
        from inspect import Parameter, Signature
        if cls._member_names_:
            return Signature([Parameter('values', Parameter.VAR_POSITIONAL)])
        by_name = {'module': None, 'qualname': None, 'type': None, 'start': 1, 'boundary': None}
        return Signature([Parameter('new_class_name', Parameter.POSITIONAL_ONLY),
                          Parameter('names', Parameter.POSITIONAL_OR_KEYWORD),
                          *[Parameter(name, Parameter.KEYWORD_ONLY, default=value) for name, value in by_name.items()]])

    def __repr__(self):
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        return f'{type(self).__name__}.{self._name_}'

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, protocol):
        return type(self), (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    def __dir__(self):
        names = set() if data_type(type(self)) is None else set(object.__dir__(self))
        names.update([name for name in getattr(self, '__dict__', ()) if not name.startswith('_')])
        for cls in type(self).__mro__:
            if cls.__module__ != 'enum' and isinstance(cls, EnumType):
                names.update([name for name in cls.__dict__ if not name.startswith('_') and name not in cls._member_map_])
        return sorted(names | {'__class__', '__doc__', '__eq__', '__hash__', '__module__', 'name', 'value'})


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(int(self), spec)

    def __hash__(self):
        return int.__hash__(self)


class StrEnum(str, ReprEnum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    def __str__(self):
        return str.__str__(self)

    def __format__(self, spec):
        return str.__format__(str(self), spec)

    def __hash__(self):
        return str.__hash__(self)


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f'{value!r} is not a valid {cls.__qualname__}')
        everything = 0
        for item in cls._member_map_.values():
            everything |= item._value_
        if value < 0:
            value = everything & value
        boundary = cls._boundary_
        if value & ~everything and boundary is CONFORM:
            return cls(value & everything)
        if value & ~everything and boundary is EJECT:
            return value
        if value & ~everything and boundary is not KEEP:
            width = max(everything.bit_length(), value.bit_length())
            raise ValueError(f'{cls!r} invalid value {value!r}\n    given 0b0 {value:0{width}b}\n'
                             f'  allowed 0b0 {everything:0{width}b}')
        data = data_type(cls)
        made = object.__new__(cls) if data is None else data.__new__(cls, value)
        made._value_ = value
        names = [item._name_ for item in cls if item._value_ & value]
        if names and value & ~everything:
            names.append(str(value & ~everything))
        made._name_ = '|'.join(names) if names else None
        cls._value2member_map_[value] = made
        return made

    def __contains__(self, other):
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        return iter([item for item in type(self) if item._value_ & self._value_])

    def __len__(self):
        return bits(self._value_)

    def __bool__(self):
        return bool(self._value_)

    def _operand(self, other):
        if isinstance(other, type(self)):
            return other._value_
        return other if isinstance(self, int) and isinstance(other, int) else None

    def __or__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._operand(other)
        return NotImplemented if value is None else type(self)(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        everything = 0
        for item in type(self)._member_map_.values():
            everything |= item._value_
        return type(self)(everything & ~self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f'<{type(self).__name__}: {self._value_!r}>'
        return f'<{type(self).__name__}.{self._name_}: {self._value_!r}>'

    def __str__(self):
        if self._name_ is None:
            return f'{type(self).__name__}({self._value_!r})'
        return f'{type(self).__name__}.{self._name_}'

    def __hash__(self):
        return hash(self._value_)


class IntFlag(int, ReprEnum, Flag):
    # Those of int come first in the MRO.
    __or__ = __ror__ = Flag.__or__
    __and__ = __rand__ = Flag.__and__
    __xor__ = __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__

    def __str__(self):
        return int.__repr__(self)

    def __format__(self, spec):
        return int.__format__(int(self), spec)

    def __hash__(self):
        return int.__hash__(self)


class FlagBoundary(StrEnum):
    """What becomes of bits that no member of a flag has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary
Flag._boundary_ = STRICT
IntFlag._boundary_ = KEEP


class EnumCheck(StrEnum):
    """What `verify` can check."""

    CONTINUOUS = 'no skipped integer values'
    NAMED_FLAGS = 'multi-flag aliases may not contain unnamed flags'
    UNIQUE = 'one name per value'


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class property(_property):
    pass
