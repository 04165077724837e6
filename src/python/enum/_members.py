"""The members of an enumeration, made of what its class body binds."""


def is_enum(cls):
    return '_member_map_' in cls.__dict__


def check_order(cls, order):
    order = order.replace(',', ' ').split() if isinstance(order, str) else list(order)
    aliases = {name for name, item in cls._member_map_.items() if item._name_ != name}
    order = [name for name in order if name not in aliases]
    if order != cls._member_names_:
        raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n  {order!r}")


def prefer_enum(cls, bases, namespace):
    """What a mixed-in type says about showing itself, the enumeration says better."""
    if not bases or not is_enum(bases[-1]):
        return
    for name in ('__repr__', '__str__', '__format__', '__reduce_ex__'):
        if name in namespace:
            continue
        for owner in cls.__mro__:
            if name in owner.__dict__:
                if not is_enum(owner):
                    type.__setattr__(cls, name, getattr(bases[-1], name))
                break


def data_type(cls):
    for base in cls.__mro__:
        if base is not object and not is_enum(base) and base in (int, str, float, tuple, bytes):
            return base
    return None


def inherited_new(cls):
    """How members are made by a base that has none itself, or None."""
    for base in cls.__mro__[1:]:
        if is_enum(base) and '__new__' in base.__dict__ and base.__module__ != 'enum':
            return base.__new__
    return None


def add_members(cls, members, own_new):
    data = data_type(cls)
    for name, value in members.items():
        args = value if isinstance(value, tuple) else (value,)
        if own_new is not None:
            item = own_new(cls, *args)
            if not hasattr(item, '_value_'):
                item._value_ = value
        elif data is None:
            item = object.__new__(cls)
            item._value_ = value
        else:
            item = data.__new__(cls, *args)
            item._value_ = value if data is not tuple else tuple(args)
            if data in (int, float, str):
                item._value_ = data(*args)
        value = item._value_
        known = None
        for other in cls._member_map_.values():
            if other._value_ == value:
                known = other
                break
        if known is not None:
            item = known
        else:
            item._name_ = name
            item.__objclass__ = cls
            item._sort_order_ = len(cls._member_names_)
            init = _own_init(cls)
            if init is not None:
                init(item, *args)
            if not (is_flag(cls) and bits(value) != 1):
                cls._member_names_.append(name)
        cls._member_map_[name] = item
        type.__setattr__(cls, name, item)
        try:
            cls._value2member_map_.setdefault(value, item)
        except TypeError:
            pass


def is_flag(cls):
    """Flags have a boundary."""
    return cls._boundary_ is not None


def bits(value):
    return value.bit_count() if isinstance(value, int) else 1


def _own_init(cls):
    for base in cls.__mro__:
        if is_enum(base) and '__init__' in base.__dict__:
            return base.__dict__['__init__']
    return None
