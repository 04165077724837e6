"""What the builtins do when they have to call Python: the app-level twins of src/vm/builtins and src/vm/objects.

Each function is called with the arguments that its native counterpart could not serve.
"""

import _containers
import _sys
import _vm
from _references import ReferenceType
from _async import aiter, anext

_missing = object()
_bytes = bytes


# Iteration

def any(iterable):
    for item in iterable:
        if item:
            return True
    return False


def all(iterable):
    for item in iterable:
        if not item:
            return False
    return True


def sum(iterable, start=0):
    if isinstance(start, str):
        raise TypeError("sum() can't sum strings [use ''.join(seq) instead]")
    total = start
    for item in iterable:
        total = total + item
    return total


def sorted(iterable, /, *, key=None, reverse=False):
    result = list(iterable)
    result.sort(key=key, reverse=reverse)
    return result


def min(*args, key=None, default=_missing):
    return _extreme('min', args, key, default, _less)


def max(*args, key=None, default=_missing):
    return _extreme('max', args, key, default, _greater)


def _less(a, b):
    return a < b


def _greater(a, b):
    return a > b


def _extreme(name, args, key, default, better):
    if len(args) > 1:
        if default is not _missing:
            raise TypeError(f'Cannot specify a default for {name}() with multiple positional arguments')
        items = iter(args)
    else:
        items = iter(args[0])
    best = best_key = _missing
    for item in items:
        item_key = item if key is None else key(item)
        if best is _missing or better(item_key, best_key):
            best = item
            best_key = item_key
    if best is not _missing:
        return best
    if default is _missing:
        raise ValueError(f'{name}() iterable argument is empty')
    return default


def iter(iterable, *sentinel):
    if not sentinel:
        return _get_iter(iterable)
    if not callable(iterable):
        raise TypeError('iter(v, w): v must be callable')
    return _call_until(iterable, sentinel[0])


def _get_iter(iterable):
    import _operators
    return _operators.get_iter(iterable)


def _call_until(function, sentinel):
    while True:
        value = function()
        if value == sentinel:
            return
        yield value


def next(iterator, *default):
    try:
        method = type(iterator).__next__
    except AttributeError:
        raise TypeError(f"'{type(iterator).__name__}' object is not an iterator") from None
    if not default:
        return method(iterator)
    try:
        return method(iterator)
    except StopIteration:
        return default[0]


class _Lazy:
    """An iterator of its own kind around a generator. `for` and its like take the generator at once."""

    __slots__ = ('_items',)

    def __iter__(self):
        return self._items

    def __next__(self):
        return self._items.__next__()


class map(_Lazy):
    def __init__(self, function, iterable=_missing, /, *more):
        if iterable is _missing:
            raise TypeError('map() must have at least two arguments.')
        if more:
            self._items = _map_many(function, [iter(each) for each in (iterable, *more)])
        else:
            self._items = _map(function, iter(iterable))


class filter(_Lazy):
    def __init__(self, function, iterable, /):
        self._items = _filter(function, iter(iterable))


def _map(function, iterator):
    for item in iterator:
        yield function(item)


def _map_many(function, iterators):
    while True:
        items = []
        for iterator in iterators:
            try:
                items.append(next(iterator))
            except StopIteration:
                return
        yield function(*items)


def _filter(function, iterator):
    for item in iterator:
        if item if function is None or function is bool else function(item):
            yield item


class _enumerate_object(_Lazy):
    def __init__(self, iterable, start):
        self._items = _enumerate(iter(iterable), start)


def enumerate(cls, iterable, start=0):
    return _enumerate_object(iterable, start)


def _enumerate(iterator, number):
    for item in iterator:
        yield number, item
        number += 1


class _zip_object(_Lazy):
    def __init__(self, iterables, strict):
        self._items = _zip([iter(each) for each in iterables], strict)


def zip(cls, *iterables, strict=False):
    return _zip_object(iterables, strict)


def _zip(iterators, strict):
    while True:
        items = []
        for iterator in iterators:
            try:
                items.append(next(iterator))
            except StopIteration:
                if strict:
                    _check_lengths(iterators, len(items))
                return
        yield tuple(items)


def _check_lengths(iterators, ended):
    def others(count):
        return 'argument 1' if count == 1 else f'arguments 1-{count}'
    if ended:
        raise ValueError(f'zip() argument {ended + 1} is shorter than {others(ended)}')
    for i in range(1, len(iterators)):
        if next(iterators[i], _missing) is not _missing:
            raise ValueError(f'zip() argument {i + 1} is longer than {others(i)}')


for _kind, _name in ((map, 'map'), (filter, 'filter'), (_enumerate_object, 'enumerate'), (_zip_object, 'zip')):
    _kind.__module__ = 'builtins'
    _kind.__name__ = _kind.__qualname__ = _name

_names = _sys.builtins()
_names['map'] = map
_names['filter'] = filter
_names['aiter'] = aiter
_names['anext'] = anext


class Quitter:
    """`exit` and `quit`."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Use {self.name}() or Ctrl-D (i.e. EOF) to exit'

    def __call__(self, code=None):
        raise SystemExit(code)


_names['exit'] = Quitter('exit')
_names['quit'] = Quitter('quit')


def reversed(cls, sequence):
    kind = type(sequence)
    method = getattr(kind, '__reversed__', None)
    if method is not None:
        return method(sequence)
    if not hasattr(kind, '__getitem__') or not hasattr(kind, '__len__'):
        raise TypeError(f"'{kind.__name__}' object is not reversible")
    return _backwards(sequence)


def _backwards(sequence):
    for i in range(len(sequence) - 1, -1, -1):
        yield sequence[i]


# Numbers and text

def _special(name, value, message):
    method = getattr(type(value), name, None)
    if method is None:
        raise TypeError(message)
    return method


def abs(value):
    return _special('__abs__', value, f"bad operand type for abs(): '{type(value).__name__}'")(value)


def divmod(a, b):
    for method, left, right in (('__divmod__', a, b), ('__rdivmod__', b, a)):
        method = getattr(type(left), method, None)
        if method is not None:
            result = method(left, right)
            if result is not NotImplemented:
                return result
    names = f"'{type(a).__name__}' and '{type(b).__name__}'"
    raise TypeError(f'unsupported operand type(s) for divmod(): {names}')


def pow(base, exp, mod=None):
    if mod is None:
        return base ** exp
    method = getattr(type(base), '__pow__', None)
    # A native method has been asked already, and did not know what to do.
    result = NotImplemented if method is None or _vm.is_native(method) else method(base, exp, mod)
    if result is NotImplemented:
        names = ', '.join(f"'{type(each).__name__}'" for each in (base, exp, mod))
        raise TypeError(f'unsupported operand type(s) for ** or pow(): {names}')
    return result


def round(number, ndigits=None):
    message = f"type {type(number).__name__} doesn't define __round__ method"
    method = _special('__round__', number, message)
    return method(number) if ndigits is None else method(number, ndigits)


def _index(value):
    message = f"'{type(value).__name__}' object cannot be interpreted as an integer"
    return _special('__index__', value, message)(value)


def bin(value):
    return f'{_index(value):#b}'


def oct(value):
    return f'{_index(value):#o}'


def hex(value):
    return f'{_index(value):#x}'


def chr(value):
    return '%c' % _index(value)


def format(value, spec=''):
    import _operators
    return _operators.format(value, spec)


def print(*values, sep=None, end=None, file=None, flush=False):
    import sys
    if file is None:
        file = sys.stdout
        if file is None:
            return
    for name, given in (('sep', sep), ('end', end)):
        if given is not None and not isinstance(given, str):
            raise TypeError(f'{name} must be None or a string, not {type(given).__name__}')
    write = file.write
    first = True
    for value in values:
        if not first:
            write(' ' if sep is None else sep)
        first = False
        write(value if type(value) is str else str(value))
    write('\n' if end is None else end)
    if flush:
        file.flush()


def input(prompt=''):
    import sys
    if prompt != '':
        sys.stdout.write(str(prompt))
        sys.stdout.flush()
    line = sys.stdin.readline()
    if line == '':
        raise EOFError('EOF when reading a line')
    return line[:-1] if line.endswith('\n') else line


def open(*args, **options):
    import _opening
    return _opening.open(*args, **options)


def eval(source, /, globals=None, locals=None):
    import _compiling
    return _compiling.evaluate(source, globals, locals)


def exec(source, /, globals=None, locals=None, *, closure=None):
    import _compiling
    _compiling.execute(source, globals, locals, closure)


def compile(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1):
    import _compiling
    return _compiling.compiled(source, filename, mode, flags, optimize)


def range_new(cls, *bounds):
    return range(*[_index(each) for each in bounds])


# Lists and tuples

def list_new(cls, iterable=()):
    result = list.__new__(cls) if cls is not list else []
    list_extend(result, iterable)
    return result


def list_init(self, iterable=()):
    self.clear()
    list_extend(self, iterable)


def list_extend(self, iterable):
    for item in iterable:
        self.append(item)


def list_remove(self, value):
    for i in range(len(self)):
        if self[i] is value or self[i] == value:
            del self[i]
            return
    raise ValueError('list.remove(x): x not in list')


def _find(self, value, start, stop):
    length = len(self)
    if start < 0:
        start += length
        if start < 0:
            start = 0
    if stop < 0:
        stop += length
    while start < stop and start < len(self):
        if self[start] is value or self[start] == value:
            return start
        start += 1
    return -1


def list_index(self, value, start=0, stop=2 ** 60):
    i = _find(self, value, start, stop)
    if i < 0:
        raise ValueError(f'{value!r} is not in list')
    return i


def tuple_index(self, value, start=0, stop=2 ** 60):
    i = _find(self, value, start, stop)
    if i < 0:
        raise ValueError('tuple.index(x): x not in tuple')
    return i


def sequence_count(self, value):
    count = 0
    for item in self:
        if item is value or item == value:
            count += 1
    return count


def tuple_new(cls, iterable=()):
    items = []
    list_extend(items, iterable)
    return tuple(items) if cls is tuple else tuple.__new__(cls, items)


def list_sort(self, *, key=None, reverse=False):
    items = self.copy()
    self.clear()
    try:
        keys = items if key is None else [key(item) for item in items]
        result = _containers.arrange(items, keys, bool(reverse))
        if result is None:
            order = list(range(len(keys)))
            if reverse:
                order.reverse()
            order = _merge_sort(order, keys)
            if reverse:
                order.reverse()
            result = [items[i] for i in order]
    except BaseException:
        self[:] = items
        raise
    changed = len(self) > 0
    self[:] = result
    if changed:
        raise ValueError('list modified during sort')


def _merge_sort(order, keys):
    """Sorts indices by their keys with `<`, stably."""
    count = len(order)
    if count < 2:
        return order
    run = 1
    while run < count and not keys[order[run]] < keys[order[run - 1]]:
        run += 1
    if run == count:
        return order
    width = 1
    while width < count:
        merged = []
        start = 0
        while start < count:
            middle = start + width
            end = middle + width
            left = order[start:middle]
            right = order[middle:end]
            i = j = 0
            while i < len(left) and j < len(right):
                if keys[right[j]] < keys[left[i]]:
                    merged.append(right[j])
                    j += 1
                else:
                    merged.append(left[i])
                    i += 1
            merged.extend(left[i:])
            merged.extend(right[j:])
            start = end
        order = merged
        width *= 2
    return order


# Comparisons of containers whose items have their own methods

def _equal(a, b):
    """Whether two containers of the same kind are equal; None when they are not of the same kind."""
    for kind in (list, tuple):
        if isinstance(a, kind):
            if not isinstance(b, kind):
                return None
            return len(a) == len(b) and _first_difference(a, b) < 0
    if isinstance(a, dict):
        return dict_eq(a, b) if isinstance(b, dict) else None
    if isinstance(a, ReferenceType):
        return a() == b() if isinstance(b, ReferenceType) else None
    if isinstance(b, (set, frozenset)):
        return len(a) == len(b) and set_issubset(a, b)
    return None


def _first_difference(a, b):
    """Index of the first items that differ, or -1 when one is the beginning of the other."""
    i = 0
    while i < len(a) and i < len(b):
        if not (a[i] is b[i] or a[i] == b[i]):
            return i
        i += 1
    return -1


def compare_eq(a, b):
    result = _equal(a, b)
    return NotImplemented if result is None else result


def compare_ne(a, b):
    result = _equal(a, b)
    return NotImplemented if result is None else not result


def _ordered(a, b, by_item, by_length, by_subset):
    for kind in (list, tuple):
        if isinstance(a, kind):
            if not isinstance(b, kind):
                return NotImplemented
            i = _first_difference(a, b)
            return by_length(len(a), len(b)) if i < 0 else by_item(a[i], b[i])
    if isinstance(a, (set, frozenset)) and isinstance(b, (set, frozenset)):
        return by_subset(a, b)
    return NotImplemented


def _less_or_equal(a, b):
    return a <= b


def _greater_or_equal(a, b):
    return a >= b


def compare_lt(a, b):
    return _ordered(a, b, _less, _less, lambda a, b: len(a) < len(b) and set_issubset(a, b))


def compare_le(a, b):
    return _ordered(a, b, _less_or_equal, _less_or_equal, set_issubset)


def compare_gt(a, b):
    return _ordered(a, b, _greater, _greater, lambda a, b: len(a) > len(b) and set_issubset(b, a))


def compare_ge(a, b):
    return _ordered(a, b, _greater_or_equal, _greater_or_equal, lambda a, b: set_issubset(b, a))


# Dicts. Entries are found by hash natively and compared here.

def _entry(self, key, hashed):
    i = _containers.dict_candidate(self, hashed, -1)
    while i >= 0:
        candidate = _containers.dict_key(self, i)
        if candidate is key or candidate == key:
            return i
        i = _containers.dict_candidate(self, hashed, i)
    return -1


def dict_getitem(self, key):
    i = _entry(self, key, hash(key))
    if i >= 0:
        return _containers.dict_value(self, i)
    if type(self) is not dict:
        missing = getattr(type(self), '__missing__', None)
        if missing is not None:
            return missing(self, key)
    raise KeyError(key)


def dict_setitem(self, key, value):
    hashed = hash(key)
    i = _entry(self, key, hashed)
    if i >= 0:
        _containers.dict_put(self, i, value)
    else:
        _containers.dict_insert(self, key, hashed, value)


def dict_delitem(self, key):
    i = _entry(self, key, hash(key))
    if i < 0:
        raise KeyError(key)
    _containers.dict_remove(self, i)


def dict_contains(self, key):
    return _entry(self, key, hash(key)) >= 0


def dict_get(self, key, default=None):
    i = _entry(self, key, hash(key))
    return default if i < 0 else _containers.dict_value(self, i)


def dict_setdefault(self, key, default=None):
    hashed = hash(key)
    i = _entry(self, key, hashed)
    if i >= 0:
        return _containers.dict_value(self, i)
    _containers.dict_insert(self, key, hashed, default)
    return default


def dict_pop(self, key, *default):
    i = _entry(self, key, hash(key))
    if i >= 0:
        return _containers.dict_remove(self, i)
    if default:
        return default[0]
    raise KeyError(key)


def dict_update(self, other=(), /, **more):
    if isinstance(other, dict) and type(other).__iter__ is dict.__iter__:
        for key, value in other.items():
            dict_setitem(self, key, value)
    elif hasattr(other, 'keys'):
        for key in other.keys():
            dict_setitem(self, key, other[key])
    else:
        number = 0
        for pair in other:
            items = None
            try:
                items = tuple(pair)
            except TypeError:
                pass
            if items is None:
                raise TypeError(f'cannot convert dictionary update sequence element #{number} to a sequence')
            pair = items
            if len(pair) != 2:
                raise ValueError(f'dictionary update sequence element #{number} has length '
                                 f'{len(pair)}; 2 is required')
            dict_setitem(self, pair[0], pair[1])
            number += 1
    for key, value in more.items():
        dict_setitem(self, key, value)


def dict_new(cls, other=(), /, **more):
    result = {} if cls is dict else dict.__new__(cls)
    dict_update(result, other, **more)
    return result


def dict_fromkeys(cls, iterable, value=None):
    result = cls()
    for key in iterable:
        result[key] = value
    return result


def dict_eq(self, other):
    if len(self) != len(other):
        return False
    for key, value in dict.items(self):
        i = _entry(other, key, hash(key))
        if i < 0:
            return False
        theirs = _containers.dict_value(other, i)
        if not (theirs is value or value == theirs):
            return False
    return True


# Sets, likewise.

def _place(self, item, hashed):
    i = _containers.set_candidate(self, hashed, -1)
    while i >= 0:
        candidate = _containers.set_key(self, i)
        if candidate is item or candidate == item:
            return i
        i = _containers.set_candidate(self, hashed, i)
    return -1


def _set_hash(item):
    return hash(frozenset(item)) if isinstance(item, set) else hash(item)


def set_add(self, item):
    hashed = hash(item)
    if _place(self, item, hashed) < 0:
        _containers.set_insert(self, item, hashed)


def set_contains(self, item):
    return _place(self, item, _set_hash(item)) >= 0


def set_discard(self, item):
    i = _place(self, item, _set_hash(item))
    if i >= 0:
        _containers.set_remove(self, i)


def set_remove(self, item):
    i = _place(self, item, _set_hash(item))
    if i < 0:
        raise KeyError(item)
    _containers.set_remove(self, i)


def set_new(cls, iterable=()):
    if cls is frozenset and type(iterable) is frozenset:
        return iterable
    result = _containers.new_set(cls)
    for item in iterable:
        set_add(result, item)
    return result


def set_init(self, iterable=()):
    self.clear()
    for item in iterable:
        set_add(self, item)


def _base(self):
    return frozenset if isinstance(self, frozenset) else set


def set_union(self, *others):
    result = set_new(_base(self), self)
    if result is self:
        result = _containers.new_set(frozenset)
        for item in self:
            set_add(result, item)
    for other in others:
        for item in other:
            set_add(result, item)
    return result


def set_update(self, *others):
    for other in others:
        for item in other:
            set_add(self, item)


def set_intersection(self, *others):
    result = self
    for other in others:
        kept = _containers.new_set(_base(self))
        for item in other:
            if set_contains(result, item):
                set_add(kept, item)
        result = kept
    return result if others else self.copy()


def set_intersection_update(self, *others):
    kept = list(set_intersection(self, *others))
    self.clear()
    set_update(self, kept)


def set_difference(self, *others):
    gone = _containers.new_set(set)
    set_update(gone, *others)
    kept = _containers.new_set(_base(self))
    for item in self:
        if not set_contains(gone, item):
            set_add(kept, item)
    return kept


def set_difference_update(self, *others):
    for other in others:
        for item in list(other):
            set_discard(self, item)


def set_symmetric_difference(self, other):
    theirs = _containers.new_set(set)
    set_update(theirs, other)
    result = _containers.new_set(_base(self))
    for item in self:
        if not set_contains(theirs, item):
            set_add(result, item)
    for item in theirs:
        if not set_contains(self, item):
            set_add(result, item)
    return result


def set_symmetric_difference_update(self, other):
    result = list(set_symmetric_difference(self, other))
    self.clear()
    set_update(self, result)


def set_issubset(self, other):
    if not isinstance(other, (set, frozenset)):
        theirs = _containers.new_set(set)
        set_update(theirs, other)
        other = theirs
    for item in self:
        if not set_contains(other, item):
            return False
    return True


def set_issuperset(self, other):
    for item in other:
        if not set_contains(self, item):
            return False
    return True


def set_isdisjoint(self, other):
    for item in other:
        if set_contains(self, item):
            return False
    return True


def int_from_bytes(cls, bytes, byteorder='big', *, signed=False):
    return cls.from_bytes(_bytes(bytes), byteorder, signed=signed)
