"""What the value types and math do when they have to call Python: the app-level twins of src/vm/objects and src/vm/modules/math.

Each function is called with the arguments that its native counterpart could not serve.
"""

import _text
import math as _math


def _method(value, name):
    """A method that the value's class defines, bound; None when there is none."""
    found = getattr(type(value), name, None)
    if found is None:
        return None
    # What is no descriptor, such as a mock, is called as it is.
    return found.__get__(value) if hasattr(type(found), '__get__') else found


# Constructors

def new_int(cls, x=0, base=None):
    if base is not None:
        if not isinstance(base, int):
            base = base.__index__()
        return int.__new__(cls, x, base)
    method = _method(x, "__int__")
    if method is not None:
        value = method()
        if not isinstance(value, int):
            raise TypeError(f"__int__ returned non-int (type {type(value).__name__})")
        return int.__new__(cls, int.__index__(value))
    method = _method(x, "__index__")
    if method is not None:
        return int.__new__(cls, method())
    method = _method(x, "__trunc__")
    if method is not None:
        return int.__new__(cls, method())
    raise TypeError(
        f"int() argument must be a string, a bytes-like object or a real number, not '{type(x).__name__}'"
    )


def new_bool(cls, x=False):
    return True if x else False


def new_float(cls, x=0.0):
    method = _method(x, "__float__")
    if method is not None:
        value = method()
        if not isinstance(value, float):
            raise TypeError(f"{type(x).__name__}.__float__ returned non-float (type {type(value).__name__})")
        return float.__new__(cls, float.__float__(value))
    method = _method(x, "__index__")
    if method is not None:
        return float.__new__(cls, int(method()))
    raise TypeError(f"float() argument must be a string or a real number, not '{type(x).__name__}'")


def _complex_part(value, which):
    method = _method(value, "__complex__") if which == "first" else None
    if method is not None:
        value = method()
        if not isinstance(value, complex):
            raise TypeError(f"{type(value).__name__}.__complex__() must return a complex, not {type(value).__name__}")
        return value
    if isinstance(value, complex):
        return complex.__complex__(value)
    for name in ("__float__", "__index__"):
        method = _method(value, name)
        if method is not None:
            return float(method())
    if isinstance(value, (int, float)):
        return float(value)
    most = "a string or a number" if which == "first" else "a number"
    raise TypeError(f"complex() {which} argument must be {most}, not '{type(value).__name__}'")


def new_complex(cls, real=None, imag=None):
    first = 0.0 if real is None else _complex_part(real, "first")
    second = 0.0 if imag is None else _complex_part(imag, "second")
    return complex.__new__(cls, first, second)


def new_str(cls, object="", encoding=None, errors=None):
    value = type(object).__str__(object)
    if not isinstance(value, str):
        raise TypeError(f"__str__ returned non-string (type {type(value).__name__})")
    return value if cls is str else str.__new__(cls, value)


def _bytes_of(source, name):
    method = _method(source, "__bytes__")
    if method is not None:
        value = method()
        if not isinstance(value, bytes):
            raise TypeError(f"__bytes__ returned non-bytes (type {type(value).__name__})")
        return value
    method = _method(source, "__index__")
    if method is not None:
        return method()
    if not hasattr(type(source), "__iter__") and not hasattr(type(source), "__getitem__"):
        raise TypeError(f"cannot convert '{type(source).__name__}' object to {name}")
    return list(source)


def new_bytes(cls, source=b"", encoding=None, errors=None):
    return bytes.__new__(cls, _bytes_of(source, "bytes"))


def new_bytearray(cls, source=b"", encoding=None, errors=None):
    return bytearray.__new__(cls, _bytes_of(source, "bytearray"))


def bytearray_extend(self, source):
    bytearray.extend(self, list(source))


# Strings

def str_join(self, iterable):
    return self.join(_to_join(iterable))


def bytes_join(self, iterable):
    return self.join(_to_join(iterable))


def _to_join(iterable):
    iterator = None
    try:
        iterator = iter(iterable)
    except TypeError:
        pass
    if iterator is None:
        raise TypeError('can only join an iterable')
    return list(iterator)


def str_translate(self, table):
    parts = []
    for char in self:
        try:
            by = table[ord(char)]
        except LookupError:
            by = char
        if by is None:
            continue
        if isinstance(by, int):
            by = chr(by)
        elif not isinstance(by, str):
            raise TypeError("character mapping must return integer, None or str")
        parts.append(by)
    return "".join(parts)


def str_format(self, /, *args, **kwargs):
    return _expand(self, args, kwargs, [0, ""], 2)


def str_format_map(self, mapping):
    return _expand(self, None, mapping, [0, ""], 2)


def _expand(template, args, kwargs, numbering, depth):
    """numbering: the next number, and how fields are numbered so far."""
    if depth == 0:
        raise ValueError("Max string recursion exceeded")
    parts = []
    for literal, name, spec, conversion in _text.parse_template(template):
        parts.append(literal)
        if name is None:
            continue
        value = _field(name, args, kwargs, numbering)
        if "{" in spec or "}" in spec:
            spec = _expand(spec, args, kwargs, numbering, depth - 1)
        if conversion == "r":
            value = repr(value)
        elif conversion == "s":
            value = str(value)
        elif conversion == "a":
            value = ascii(value)
        elif conversion:
            raise ValueError(f"Unknown conversion specifier {conversion}")
        parts.append(format(value, spec))
    return "".join(parts)


def _field(name, args, kwargs, numbering):
    first, steps = _text.parse_field_name(name)
    if first == "":
        if numbering[1] == "manual":
            raise ValueError(
                "cannot switch from manual field specification to automatic field numbering"
            )
        numbering[1] = "automatic"
        first = numbering[0]
        numbering[0] += 1
    elif isinstance(first, int):
        if numbering[1] == "automatic":
            raise ValueError(
                "cannot switch from automatic field numbering to manual field specification"
            )
        numbering[1] = "manual"
    if isinstance(first, int):
        if args is None:
            raise ValueError("Format string contains positional fields")
        if first >= len(args):
            raise IndexError(f"Replacement index {first} out of range for positional args tuple")
        value = args[first]
    else:
        value = kwargs[first]
    for is_attribute, key in steps:
        value = getattr(value, key) if is_attribute else value[key]
    return value


def native_mod(template, values):
    """`template % values` where a value needs Python: each is made what its directive takes."""
    if not isinstance(template, str):
        raise TypeError(
            "%b requires a bytes-like object, or an object that implements __bytes__, not "
            f"'{type(values).__name__}'"
        )
    items = values if isinstance(values, tuple) else (values,)
    keyed = not isinstance(values, (tuple, str)) and hasattr(type(values), "__getitem__")
    ready = []
    at = 0
    for key, stars, code in _text.percent_directives(template):
        if key is not None:
            if not keyed:
                raise TypeError("format requires a mapping")
            ready.append(_percent_value(values[key], code))
            at = len(items)
            continue
        if at + stars >= len(items):
            raise TypeError("not enough arguments for format string")
        ready.extend(items[at:at + stars])
        at += stars
        ready.append(_percent_value(items[at], code))
        at += 1
    if at < len(items) and not keyed:
        raise TypeError("not all arguments converted during string formatting")
    return _text.percent(template, tuple(ready))


def _percent_value(value, code):
    if code == "s":
        return str(value)
    if code == "r":
        return repr(value)
    if code == "a":
        return ascii(value)
    if code in "diu" and not isinstance(value, (int, float, str)):
        for name in ("__int__", "__index__"):
            method = _method(value, name)
            if method is not None:
                return method()
        raise TypeError(f"%{code} format: a real number is required, not {type(value).__name__}")
    if code in "oxXc" and not isinstance(value, (int, float, str)):
        method = _method(value, "__index__")
        if method is not None:
            return method()
        if code == "c":
            raise TypeError("%c requires int or char")
        raise TypeError(f"%{code} format: an integer is required, not {type(value).__name__}")
    if code in "eEfFgG" and not isinstance(value, (int, float, str)):
        for name in ("__float__", "__index__"):
            method = _method(value, name)
            if method is not None:
                return float(method())
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return value


# Operators of the built-in types where an operand or an element has its own methods

def native_mul(self, times):
    method = _method(times, "__index__")
    if method is not None:
        return self * method()
    if hasattr(type(times), "__rmul__"):
        return NotImplemented
    raise TypeError(f"can't multiply sequence by non-int of type '{type(times).__name__}'")


def native_sub(self, other):
    return set(self).difference(other) if not isinstance(self, (set, frozenset)) else self.difference(other)


def native_and(self, other):
    return set(self).intersection(other) if not isinstance(self, (set, frozenset)) else self.intersection(other)


def native_or(self, other):
    if isinstance(self, dict):
        result = self.copy()
        result.update(other)
        return result
    return set(self).union(other) if not isinstance(self, (set, frozenset)) else self.union(other)


def native_xor(self, other):
    if not isinstance(self, (set, frozenset)):
        return set(self).symmetric_difference(other)
    return self.symmetric_difference(other)


def native_iadd(self, other):
    self.extend(other)
    return self


def native_imul(self, times):
    self *= times.__index__()
    return self


def native_isub(self, other):
    self.difference_update(other)
    return self


def native_iand(self, other):
    self.intersection_update(other)
    return self


def native_ior(self, other):
    self.update(other)
    return self


def native_ixor(self, other):
    self.symmetric_difference_update(other)
    return self


# math

def _real(value):
    if isinstance(value, (int, float)):
        return value
    method = _method(value, "__float__") or _method(value, "__index__")
    if method is None:
        raise TypeError(f"must be real number, not {type(value).__name__}")
    return float(method())


def _integer(value):
    if isinstance(value, int):
        return value
    method = _method(value, "__index__")
    if method is None:
        raise TypeError(f"'{type(value).__name__}' object cannot be interpreted as an integer")
    return method()


def _over(function, convert):
    def call(*args, **options):
        return function(*[convert(arg) for arg in args], **options)
    return call


def _over_items(function, convert):
    def call(*iterables, **options):
        return function(*[[convert(item) for item in items] for items in iterables], **options)
    return call


def math_sqrt(x):
    return _math.sqrt(_real(x))


def _twins():
    reals = (
        "cbrt exp exp2 expm1 log1p sin cos tan asin acos atan sinh cosh tanh asinh acosh atanh fabs erf erfc "
        "degrees radians gamma lgamma log log2 log10 pow fmod remainder atan2 copysign hypot isnan isinf "
        "isfinite isclose"
    )
    for name in reals.split():
        globals()["math_" + name] = _over(getattr(_math, name), _real)
    for name in "gcd lcm factorial comb perm isqrt".split():
        globals()["math_" + name] = _over(getattr(_math, name), _integer)
    for name in ("fsum", "dist"):
        globals()["math_" + name] = _over_items(getattr(_math, name), _real)


_twins()


def math_prod(iterable, *, start=1):
    for item in iterable:
        start = start * item
    return start


def math_sumprod(p, q):
    p = list(p)
    q = list(q)
    if len(p) != len(q):
        raise ValueError("Inputs are not the same length")
    total = 0
    for i in range(len(p)):
        total = total + p[i] * q[i]
    return total


def _whole(value, name, fallback):
    method = _method(value, name)
    if method is not None:
        return method()
    return fallback(value)


def math_floor(x):
    return _whole(x, "__floor__", lambda value: _math.floor(_real(value)))


def math_ceil(x):
    return _whole(x, "__ceil__", lambda value: _math.ceil(_real(value)))


def math_trunc(x):
    method = _method(x, "__trunc__")
    if method is None:
        raise TypeError(f"type {type(x).__name__} doesn't define __trunc__ method")
    return method()
