"""Iterators built from iterators."""

# Supported: iterators built from iterators.

_missing = object()


class count:
    def __init__(self, start=0, step=1):
        for value in (start, step):
            if not any([hasattr(type(value), name) for name in ('__index__', '__float__', '__complex__')]):
                raise TypeError('a number is required')
        self._next = start
        self._step = step

    def __iter__(self):
        return self

    def __next__(self):
        value = self._next
        self._next = value + self._step
        return value

    def __repr__(self):
        if self._step == 1 and isinstance(self._step, int):
            return f'count({self._next!r})'
        return f'count({self._next!r}, {self._step!r})'


def cycle(iterable):
    seen = []
    for item in iterable:
        yield item
        seen.append(item)
    while seen:
        yield from seen


class repeat:
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

    def __repr__(self):
        return f'repeat({self._object!r})' if self._left is None else f'repeat({self._object!r}, {self._left})'


class chain:
    def __init__(self, *iterables):
        self._items = _chain(iterables)

    @classmethod
    def from_iterable(cls, iterables):
        made = cls()
        made._items = _chain(iterables)
        return made

    def __iter__(self):
        return self._items

    def __next__(self):
        return next(self._items)


def _chain(iterables):
    for iterable in iterables:
        yield from iterable


def accumulate(iterable, func=None, *, initial=_missing):
    iterator = iter(iterable)
    total = initial
    if initial is _missing or initial is None:
        total = next(iterator, _missing)
        if total is _missing:
            return
    yield total
    for item in iterator:
        total = total + item if func is None else func(total, item)
        yield total


def batched(iterable, n, *, strict=False):
    if n < 1:
        raise ValueError('n must be at least one')
    return _batched(iter(iterable), n, strict)


def _batched(iterator, n, strict):
    while batch := tuple(islice(iterator, n)):
        if strict and len(batch) != n:
            raise ValueError('batched(): incomplete batch')
        yield batch


def compress(data, selectors):
    for item, selected in zip(data, selectors):
        if selected:
            yield item


def dropwhile(predicate, iterable):
    iterator = iter(iterable)
    for item in iterator:
        if not predicate(item):
            yield item
            break
    yield from iterator


def takewhile(predicate, iterable):
    for item in iterable:
        if not predicate(item):
            return
        yield item


def filterfalse(predicate, iterable):
    for item in iterable:
        if not (item if predicate is None else predicate(item)):
            yield item


def groupby(iterable, key=None):
    group = None
    current = _missing
    for item in iterable:
        item_key = item if key is None else key(item)
        if group is not None and item_key == current:
            group.append(item)
            continue
        if group is not None:
            yield current, iter(group)
        current = item_key
        group = [item]
    if group is not None:
        yield current, iter(group)


def islice(iterable, *bounds):
    part = slice(*bounds)
    for name, value in (('start', part.start), ('stop', part.stop)):
        if value is not None and (not isinstance(value, int) or value < 0):
            if len(bounds) == 1:
                raise ValueError('Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
            raise ValueError('Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.')
    step = 1 if part.step is None else part.step
    if not isinstance(step, int) or step < 1:
        raise ValueError('Step for islice() must be a positive integer or None.')
    return _islice(iter(iterable), part.start or 0, part.stop, step)


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


def pairwise(iterable):
    before = _missing
    for item in iterable:
        if before is not _missing:
            yield before, item
        before = item


def starmap(function, iterable):
    for args in iterable:
        yield function(*args)


def tee(iterable, n=2):
    """Each of the iterators has a queue of what others have seen before it."""
    if n < 0:
        raise ValueError('n must be >= 0')
    iterator = iter(iterable)
    queues = [[] for _ in range(n)]
    return tuple([_tee(iterator, queues, queue) for queue in queues])


def _tee(iterator, queues, mine):
    while True:
        if not mine:
            item = next(iterator, _missing)
            if item is _missing:
                return
            for queue in queues:
                queue.append(item)
        yield mine.pop(0)


def zip_longest(*iterables, fillvalue=None):
    iterators = [iter(each) for each in iterables]
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


def product(*iterables, repeat=1):
    if repeat < 0:
        raise ValueError('repeat argument cannot be negative')
    return _product(iterables, repeat)


def _product(iterables, repeat):
    pools = [tuple(pool) for pool in iterables] * repeat
    if not all(pools):
        return
    places = [0] * len(pools)
    while True:
        yield tuple([pool[i] for pool, i in zip(pools, places)])
        for last in range(len(pools) - 1, -1, -1):
            places[last] += 1
            if places[last] < len(pools[last]):
                break
            places[last] = 0
        else:
            return


def permutations(iterable, r=None):
    pool = tuple(iterable)
    size = len(pool) if r is None else r
    if not isinstance(size, int):
        raise TypeError('Expected int as r')
    if size < 0:
        raise ValueError('r must be non-negative')
    return _permutations(pool, size, [], [False] * len(pool))


def _permutations(pool, size, chosen, used):
    if len(chosen) == size:
        yield tuple([pool[i] for i in chosen])
        return
    for i in range(len(pool)):
        if not used[i]:
            used[i] = True
            chosen.append(i)
            yield from _permutations(pool, size, chosen, used)
            chosen.pop()
            used[i] = False


def combinations(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _combinations(pool, r, 0, [], 1)


def combinations_with_replacement(iterable, r):
    pool = tuple(iterable)
    if r < 0:
        raise ValueError('r must be non-negative')
    return _combinations(pool, r, 0, [], 0)


def _combinations(pool, size, start, chosen, skip):
    if len(chosen) == size:
        yield tuple(chosen)
        return
    for i in range(start, len(pool)):
        chosen.append(pool[i])
        yield from _combinations(pool, size, i + skip, chosen, skip)
        chosen.pop()
