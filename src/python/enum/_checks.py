"""What is done with an enumeration once it is made: checking it, showing it as a part of its module."""


def unique(enumeration):
    aliases = [f'{name} -> {item.name}' for name, item in enumeration.__members__.items() if name != item.name]
    if aliases:
        raise ValueError(f'duplicate values found in {enumeration!r}: {", ".join(aliases)}')
    return enumeration


def _module_name(cls):
    return cls.__module__.split('.')[-1]


def global_enum_repr(self):
    return f'{_module_name(type(self))}.{self._name_}'


def global_flag_repr(self):
    module = _module_name(type(self))
    if self._name_ is None:
        return f'{module}.{type(self).__name__}({self._value_!r})'
    return '|'.join([name if name[0].isdigit() else f'{module}.{name}' for name in self._name_.split('|')])


def global_str(self):
    return f'{type(self).__name__}({self._value_!r})' if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Makes the members names of their module too, and shows them as such."""
    import sys
    from enum import Flag, ReprEnum
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, ReprEnum) or update_str:
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls


def pickle_by_global_name(self, proto):
    return self._name_


def pickle_by_enum_name(self, proto):
    return getattr, (type(self), self._name_)


def bin(num, max_bits=None):
    """A number in binary with its sign bit apart."""
    size = num.bit_length()
    sign = '0b0' if num >= 0 else '0b1'
    digits = f'{num & (1 << size) - 1:0{size}b}' if size else ''
    if max_bits is not None and len(digits) < max_bits:
        digits = (sign[-1] * max_bits + digits)[-max_bits:]
    return f'{sign} {digits}'


def show_flag_values(value):
    return [1 << bit for bit in range(int(value).bit_length()) if value >> bit & 1]


class verify:
    """A decorator that checks an enumeration."""

    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        from enum import CONTINUOUS, NAMED_FLAGS, UNIQUE
        for check in self.checks:
            if check is UNIQUE:
                _verify_unique(enumeration)
            elif check is CONTINUOUS:
                _verify_continuous(enumeration)
            elif check is NAMED_FLAGS:
                _verify_named_flags(enumeration)
        return enumeration


def _verify_unique(enumeration):
    aliases = [f'{name} -> {item.name}' for name, item in enumeration.__members__.items() if name != item.name]
    if aliases:
        raise ValueError(f'aliases found in {enumeration!r}: {", ".join(aliases)}')


def _verify_continuous(enumeration):
    from enum import Flag, IntEnum
    values = {item.value for item in enumeration}
    if len(values) < 2:
        return
    low, high = min(values), max(values)
    if issubclass(enumeration, Flag):
        missing = [1 << bit for bit in range(low.bit_length(), high.bit_length()) if 1 << bit not in values]
        kind = 'flag'
    elif issubclass(enumeration, IntEnum):
        missing = [value for value in range(low + 1, high) if value not in values]
        kind = 'enum'
    else:
        raise Exception(f'verify: unknown type {type(enumeration)!r}')
    if missing:
        raise ValueError(f'invalid {kind} {enumeration.__name__!r}: missing values {", ".join(map(str, missing))}'[:256])


def _verify_named_flags(enumeration):
    single = {item.value for item in enumeration}
    names, missing = [], 0
    for name, alias in enumeration.__members__.items():
        if name in enumeration._member_names_ or alias.value < 0:
            continue
        unnamed = [value for value in show_flag_values(alias.value) if value not in single]
        if unnamed:
            names.append(name)
            for value in unnamed:
                missing |= value
    if names:
        aliases = f'alias {names[0]} is' if len(names) == 1 else f'aliases {", ".join(names[:-1])} and {names[-1]} are'
        if len(show_flag_values(missing)) == 1:
            values = f'value 0x{missing:x}'
        else:
            values = f'combined values of 0x{missing:x}'
        raise ValueError(f'invalid Flag {enumeration.__name__!r}: {aliases} missing {values} '
                         '[use enum.show_flag_values(value) for details]')


for _each in (unique, global_enum, global_enum_repr, global_flag_repr, global_str, pickle_by_global_name, pickle_by_enum_name, bin,
              show_flag_values, verify):
    _each.__module__ = 'enum'
