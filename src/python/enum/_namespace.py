"""What stands in the body of an enumeration, and what becomes of it as it is written there."""


class auto:
    """Stands for the next value."""

    def __init__(self, value=None):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_descriptor(value):
    kind = type(value)
    return hasattr(kind, '__get__') or hasattr(kind, '__set__') or hasattr(kind, '__delete__')


def _is_private(name):
    return name.startswith('_') and name.endswith('_') or name.startswith('__')


class EnumDict(dict):
    """The namespace of a class body, in which no member is said twice and `auto()` becomes a value at once."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._member_names = {}
        self._last_values = []
        self._generate = None

    @property
    def member_names(self):
        return list(self._member_names)

    def __setitem__(self, key, value):
        if key in self._member_names:
            raise TypeError(f'{key!r} already defined as {self[key]!r}')
        if isinstance(value, member) or not (_is_private(key) or _is_descriptor(value) or isinstance(value, nonmember)
                                             or self._cls_name and key.startswith(f'_{self._cls_name}__')
                                             or key in self._ignored()):
            if key == 'mro':
                raise ValueError(f'invalid enum member name(s) {key!r}')
            self._member_names[key] = None
            generated = self._generated(key, value)
            if generated is value:
                self._last_values.append(value.value if isinstance(value, member) else value)
            value = generated
        elif key == '_generate_next_value_':
            self._generate = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        super().__setitem__(key, value)

    def _generated(self, key, value):
        """A value in which each `auto()` is replaced by the next one."""
        if isinstance(value, auto):
            if value.value is None:
                value.value = self._generate(key, 1, len(self._member_names) - 1, self._last_values[:])
            self._last_values.append(value.value)
            return value.value
        if isinstance(value, tuple) and any([isinstance(each, auto) for each in value]):
            each = [self._generated(key, each) for each in value]
            return type(value)(*each) if hasattr(value, '_fields') else type(value)(each)
        return value

    def _ignored(self):
        said = self.get('_ignore_', ())
        return said.replace(',', ' ').split() if isinstance(said, str) else said


for _kind in (auto, member, nonmember, EnumDict):
    _kind.__module__ = 'enum'
