"""Iterators built from iterators."""

# Supported: iterators built from iterators.

import _vm
from _itertools_parts import combinations_of, permutations_of, product_of

_missing = object()


class _Iterator:
    """An iterator of a type of its own, whose items a generator gives."""

    __slots__ = ('_items',)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._items)


def _whole(value):
    """An int, also from what says that it is one."""
    return range(value).stop


class count:
    __slots__ = ('_next', '_step')

    def __init__(self, start=0, step=1):
        for value in (start, step):
            if not any([hasattr(type(value), name) for name in ('__index__', '__float__', '__complex__')]):
                raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        # Each thread takes another number.
        while True:
            value = self._next
            if _vm.exchange(self, '_next', value, value + self._step):
                return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'

    def __reduce__(self):
        if self._step == 1 and isinstance(self._step, int):
            return type(self), (self._next,)
        return type(self), (self._next, self._step)


class repeat:
    __slots__ = ('_object', '_left')

    def __init__(self, object, times=None):
        self._object = object
        self._left = times if times is None or times > 0 else 0

    def __iter__(self):
        return self

    def __next__(self):
        if self._left is not None:
            if self._left == 0:
                raise StopIteration
            self._left -= 1
        return self._object

    def __length_hint__(self):
        if self._left is None:
            raise TypeError('len() of unsized object')
        return self._left

    def __repr__(self):
        return f'repeat({self._object!r})' if self._left is None else f'repeat({self._object!r}, {self._left})'

    def __reduce__(self):
        return type(self), (self._object,) if self._left is None else (self._object, self._left)


class cycle(_Iterator):
    def __init__(self, iterable, /):
        self._items = _cycle(iter(iterable))


def _cycle(iterator):
    seen = []
    for item in iterator:
        yield item
        seen.append(item)
    while seen:
        yield from seen


class chain(_Iterator):
    def __init__(self, *iterables):
        self._items = _chain(iter(iterables))

    @classmethod
    def from_iterable(cls, iterable, /):
        made = cls()
        made._items = _chain(iter(iterable))
        return made

    __class_getitem__ = classmethod(lambda cls, item: _alias(cls, item))


def _alias(cls, item):
    from _generic import GenericAlias
    return GenericAlias(cls, item)


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


class accumulate(_Iterator):
    def __init__(self, iterable, func=None, *, initial=None):
        self._items = _accumulate(iter(iterable), func, initial)


def _accumulate(iterator, func, initial):
    total = initial
    if initial is None:
        total = next(iterator, _missing)
        if total is _missing:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


class batched(_Iterator):
    def __init__(self, iterable, n, *, strict=False):
        if _whole(n) < 1:
            raise ValueError('n must be at least one')
        self._items = _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    while batch := tuple(_islice(iterator, 0, n, 1)):
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


class compress(_Iterator):
    def __init__(self, data, selectors):
        self._items = _compress(iter(data), iter(selectors))


def _compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


class dropwhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = _dropwhile(predicate, iter(iterable))


def _dropwhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


class takewhile(_Iterator):
    def __init__(self, predicate, iterable, /):
        self._items = _takewhile(predicate, iter(iterable))


def _takewhile(predicate, iterator):
    for item in iterator:
        if not predicate(item):
            return
        yield item


class filterfalse(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = _filterfalse(function, iter(iterable))


def _filterfalse(predicate, iterator):
    for item in iterator:
        if not (item if predicate is None else predicate(item)):
            yield item


class groupby:
    """Runs of items with equal keys. A group shares its items with the iteration over groups: the next group ends it."""

    __slots__ = ('_iterator', '_function', '_key', '_item', '_target', '_group')

    def __init__(self, iterable, key=None):
        self._iterator = iter(iterable)
        self._function = key
        self._key = self._item = self._target = _missing
        self._group = None

    def __iter__(self):
        return self

    def __next__(self):
        self._group = None
        while self._key is _missing or self._target is not _missing and self._key == self._target:
            self._advance()
        self._target = self._key
        self._group = _grouper(self, self._target)
        return self._key, self._group

    def _advance(self):
        item = next(self._iterator)
        self._key = item if self._function is None else self._function(item)
        self._item = item


class _grouper:
    __slots__ = ('_parent', '_target')

    def __init__(self, parent, target):
        self._parent = parent
        self._target = target

    def __iter__(self):
        return self

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._item is _missing:
            parent._advance()
        if not self._target == parent._key:
            raise StopIteration
        item = parent._item
        parent._item = _missing
        return item


class islice(_Iterator):
    def __init__(self, iterable, /, *bounds):
        if not bounds:
            raise TypeError('islice expected at least 2 arguments, got 1')
        if len(bounds) > 3:
            raise TypeError(f'islice expected at most 4 arguments, got {len(bounds) + 1}')
        part = slice(*bounds)
        for value, noun in ((part.stop, 'Indices' if len(bounds) > 1 and isinstance(part.stop, int) else 'Stop argument'),
                            (part.start, 'Indices')):
            if value is not None and (not hasattr(type(value), '__index__') or value < 0):
                raise ValueError(f'{noun} for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
        step = 1 if part.step is None else part.step
        if not hasattr(type(step), '__index__') or step < 1:
            raise ValueError('Step for islice() must be a positive integer or None.')
        self._items = _islice(iter(iterable), part.start or 0, part.stop, step)


def _islice(iterator, start, stop, step):
    if stop is not None and stop <= start:
        for _ in range(stop):
            next(iterator, None)
        return
    position = 0
    wanted = start
    for item in iterator:
        if position == wanted:
            yield item
            wanted += step
        position += 1
        if stop is not None and position >= stop:
            return


class pairwise(_Iterator):
    def __init__(self, iterable, /):
        self._items = _pairwise(iter(iterable))


def _pairwise(iterator):
    before = _missing
    for item in iterator:
        if before is not _missing:
            yield before, item
        before = item


class starmap(_Iterator):
    def __init__(self, function, iterable, /):
        self._items = _starmap(function, iter(iterable))


def _starmap(function, iterator):
    for args in iterator:
        yield function(*(args if isinstance(args, tuple) else tuple(args)))


class _tee:
    """One of several iterators over the same items, which are a chain of cells: `[]`, or `[item, next cell]` once somebody took it."""

    __slots__ = ('_iterator', '_cell', '__weakref__')

    def __init__(self, iterable, /):
        if isinstance(iterable, _tee):
            self._iterator = iterable._iterator
            self._cell = iterable._cell
        else:
            self._iterator = iter(iterable)
            self._cell = []

    def __iter__(self):
        return self

    def __next__(self):
        cell = self._cell
        if not cell:
            cell.extend((next(self._iterator), []))
        item, self._cell = cell
        return item

    def __copy__(self):
        return _tee(self)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError('n must be >= 0')
    if n == 0:
        return ()
    first = _tee(iterable)
    return (first, *[_tee(first) for _ in range(n - 1)])


class zip_longest(_Iterator):
    def __init__(self, *iterables, fillvalue=None):
        self._items = _zip_longest([iter(each) for each in iterables], fillvalue)


def _zip_longest(iterators, fillvalue):
    ended = [False] * len(iterators)
    while iterators:
        items = []
        for i, iterator in enumerate(iterators):
            item = _missing if ended[i] else next(iterator, _missing)
            if item is _missing:
                ended[i] = True
                item = fillvalue
            items.append(item)
        if all(ended):
            return
        yield tuple(items)


class product(_Iterator):
    def __init__(self, *iterables, repeat=1):
        if _whole(repeat) < 0:
            raise ValueError('repeat argument cannot be negative')
        self._items = product_of([tuple(each) for each in iterables] * repeat)


class permutations(_Iterator):
    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        size = len(pool) if r is None else r
        if not isinstance(size, int):
            raise TypeError('Expected int as r')
        if size < 0:
            raise ValueError('r must be non-negative')
        self._items = permutations_of(pool, size, [], [False] * len(pool))


class combinations(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if _whole(r) < 0:
            raise ValueError('r must be non-negative')
        self._items = combinations_of(pool, r, 0, [], 1)


class combinations_with_replacement(_Iterator):
    def __init__(self, iterable, r):
        pool = tuple(iterable)
        if _whole(r) < 0:
            raise ValueError('r must be non-negative')
        self._items = combinations_of(pool, r, 0, [], 0)
