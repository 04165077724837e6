"""How values and differences are put in messages."""

import collections

__unittest = True

# A value's text is shortened to this, and of the parts that are kept the shortest are these.
_LONGEST = 80
_PLACEHOLDER = len('[123 chars]') + 1
_SHORTEST_PART = 5

_Mismatch = collections.namedtuple('Mismatch', 'actual expected value')


def safe_repr(obj, short=False):
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _LONGEST:
        return text[:_LONGEST] + ' [truncated]...'
    return text


def strclass(cls):
    return f'{cls.__module__}.{cls.__qualname__}'


def three_way_cmp(x, y):
    return (x > y) - (x < y)


def _shorten(text, head, tail):
    """The text with its middle left out, where that makes it shorter."""
    left_out = len(text) - head - tail
    if left_out <= _PLACEHOLDER:
        return text
    return f'{text[:head]}[{left_out} chars]{text[len(text) - tail:]}'


def _common_prefix(texts):
    least, most = min(texts), max(texts)
    for at, character in enumerate(least):
        if character != most[at]:
            return least[:at]
    return least


def _common_shorten_repr(*values):
    """The texts of the values, shortened so that it can be seen where they begin to differ."""
    texts = tuple([safe_repr(value) for value in values])
    longest = max([len(text) for text in texts])
    if longest <= _LONGEST:
        return texts
    prefix = _common_prefix(texts)
    own = longest - len(prefix)
    room = _LONGEST - (own + _SHORTEST_PART + _PLACEHOLDER)
    if room > _SHORTEST_PART:
        shown = _shorten(prefix, _SHORTEST_PART, room)
        return tuple([shown + text[len(prefix):] for text in texts])
    shown = _shorten(prefix, _SHORTEST_PART, _SHORTEST_PART)
    head = _LONGEST - 3 * _SHORTEST_PART - 2 * _PLACEHOLDER
    return tuple([shown + _shorten(text[len(prefix):], head, _SHORTEST_PART) for text in texts])


def sorted_list_difference(expected, actual):
    """What only one of two sorted lists has: the missing and the unexpected items, repetitions aside."""
    missing, unexpected = [], []
    i = j = 0
    while i < len(expected) and j < len(actual):
        wanted, found = expected[i], actual[j]
        if wanted < found:
            missing.append(wanted)
        elif wanted > found:
            unexpected.append(found)
        if not wanted > found:
            i = _past(expected, i, wanted)
        if not wanted < found:
            j = _past(actual, j, found)
    return missing + expected[i:], unexpected + actual[j:]


def _past(items, at, item):
    while at < len(items) and items[at] == item:
        at += 1
    return at


def unorderable_list_difference(expected, actual):
    """As `sorted_list_difference`, for items without an order. Both lists are used up."""
    missing = []
    while expected:
        item = expected.pop()
        if item in actual:
            actual.remove(item)
        else:
            missing.append(item)
    return missing, actual


def _count_diff_hashable(actual, expected):
    """How often each value is there and should be, where that differs."""
    found, wanted = collections.Counter(actual), collections.Counter(expected)
    differing = [_Mismatch(count, wanted[value], value) for value, count in found.items() if count != wanted[value]]
    return differing + [_Mismatch(0, count, value) for value, count in wanted.items() if value not in found]


def _count_diff_all_purpose(actual, expected):
    """As `_count_diff_hashable`, for values that cannot be keys."""
    found, wanted = list(actual), list(expected)
    differing = []
    while found:
        value = found[0]
        count, found = _without(found, value)
        should, wanted = _without(wanted, value)
        if count != should:
            differing.append(_Mismatch(count, should, value))
    while wanted:
        value = wanted[0]
        should, wanted = _without(wanted, value)
        differing.append(_Mismatch(0, should, value))
    return differing


def _without(items, value):
    """How often the value is among the items, and the others."""
    others = [item for item in items if not (item is value or item == value)]
    return len(items) - len(others), others
