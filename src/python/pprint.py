"""Values printed so that what is nested can be seen, in a width that is given."""

# Supported: values printed so that what is nested can be seen.

import sys

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter().format(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter().isreadable(object)


def isrecursive(object):
    return PrettyPrinter().isrecursive(object)


class _Sortable:
    """A value among values that may not be comparable with it."""

    def __init__(self, value):
        self.value = value

    def __lt__(self, other):
        try:
            return self.value < other.value
        except TypeError:
            mine, others = [(str(type(each.value)), id(each.value)) for each in (self, other)]
            return mine < others


def _sortable_item(item):
    return _Sortable(item[0]), _Sortable(item[1])


def _written_by(kind, classes):
    """The first of a class's bases that says how its instances are written, if that is one of the classes."""
    for base in kind.__mro__:
        if base in classes:
            return base
        if '__repr__' in base.__dict__:
            return None
    return None


def _recursion(object):
    return f'<Recursion on {type(object).__name__} with id={id(object)}>'


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True,
                 underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._stream.write(self.pformat(object) + '\n')

    def pformat(self, object):
        return self._pretty(object, 0, 0, {}, 0)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    # On several lines. `indent` is the column that the text begins at; `allowance` is how much follows it on its last line.

    def _pretty(self, object, indent, allowance, context, level):
        if id(object) in context:
            return _recursion(object)
        text = self._repr(object, context, level)
        if len(text) <= self._width - indent - allowance:
            return text
        pretty = self._writer(object)
        if pretty is None or hasattr(object, '__len__') and not object:
            return text
        context[id(object)] = True
        text = pretty(self, object, indent, allowance, context, level + 1)
        del context[id(object)]
        return text

    def _writer(self, object):
        writers = _writers()
        kind = _written_by(type(object), writers)
        if kind is not None:
            return writers[kind]
        # Those whose `__repr__` was made with them.
        if hasattr(type(object), '__dataclass_fields__') and type(object).__dataclass_params__.repr \
                and hasattr(type(object).__repr__, '__wrapped__'):
            return PrettyPrinter._dataclass
        return None

    def _items(self, items, indent, allowance, context, level):
        indent += self._indent_per_level
        text = ' ' * (self._indent_per_level - 1)
        break_ = ',\n' + ' ' * indent
        whole = room = self._width - indent + 1
        separator = ''
        items = list(items)
        for position, item in enumerate(items, 1):
            last = position == len(items)
            if last:
                whole -= allowance
                room -= allowance
            if self._compact:
                short = self._repr(item, context, level)
                needed = len(short) + 2
                if room < needed:
                    room = whole
                    separator = separator and break_
                if room >= needed:
                    room -= needed
                    text += separator + short
                    separator = ', '
                    continue
            text += separator + self._pretty(item, indent, allowance if last else 1, context, level)
            separator = break_
        return text

    def _pairs(self, pairs, indent, allowance, context, level):
        indent += self._indent_per_level
        parts = []
        for position, (key, value) in enumerate(pairs, 1):
            name = self._repr(key, context, level)
            after = allowance if position == len(pairs) else 1
            parts.append(f'{name}: {self._pretty(value, indent + len(name) + 2, after, context, level)}')
        return ' ' * (self._indent_per_level - 1) + (',\n' + ' ' * indent).join(parts)

    def _attributes(self, pairs, indent, allowance, context, level):
        parts = []
        for position, (name, value) in enumerate(pairs, 1):
            after = allowance if position == len(pairs) else 1
            known = id(value) in context
            text = '...' if known else self._pretty(value, indent + len(name) + 1, after, context, level)
            parts.append(f'{name}={text}')
        return (',\n' + ' ' * indent).join(parts)

    def _in_order(self, items):
        return sorted(items, key=_sortable_item) if self._sort_dicts else list(items)

    def _dict(self, object, indent, allowance, context, level):
        return '{' + self._pairs(self._in_order(object.items()), indent, allowance + 1, context, level) + '}'

    def _list(self, object, indent, allowance, context, level):
        return f'[{self._items(object, indent, allowance + 1, context, level)}]'

    def _tuple(self, object, indent, allowance, context, level):
        end = ',)' if len(object) == 1 else ')'
        return f'({self._items(object, indent, allowance + len(end), context, level)}{end}'

    def _set(self, object, indent, allowance, context, level):
        begin, end = '{', '}'
        if type(object) is not set:
            name = type(object).__name__
            begin, end = f'{name}({{', '})'
            indent += len(name) + 1
        items = sorted(object, key=_Sortable)
        return f'{begin}{self._items(items, indent, allowance + len(end), context, level)}{end}'

    def _str(self, object, indent, allowance, context, level):
        if level == 1:
            indent += 1
            allowance += 1
        chunks = []
        lines = object.splitlines(True)
        for position, line in enumerate(lines, 1):
            after = allowance if position == len(lines) else 0
            whole = repr(line)
            if len(whole) <= self._width - indent - after:
                chunks.append(whole)
            else:
                chunks += _line_chunks(line, self._width - indent, after)
        if len(chunks) == 1:
            return whole
        text = ('\n' + ' ' * indent).join(chunks)
        return f'({text})' if level == 1 else text

    def _bytes(self, object, indent, allowance, context, level):
        if len(object) <= 4:
            return repr(object)
        if level == 1:
            indent += 1
            allowance += 1
        text = ('\n' + ' ' * indent).join(_bytes_chunks(object, self._width - indent, allowance))
        return f'({text})' if level == 1 else text

    def _bytearray(self, object, indent, allowance, context, level):
        return f'bytearray({self._bytes(bytes(object), indent + 10, allowance + 1, context, level + 1)})'

    def _mappingproxy(self, object, indent, allowance, context, level):
        return f'mappingproxy({self._pretty(object.copy(), indent + 13, allowance + 1, context, level)})'

    def _namespace(self, object, indent, allowance, context, level):
        import types
        name = 'namespace' if type(object) is types.SimpleNamespace else type(object).__name__
        pairs = list(object.__dict__.items())
        return f'{name}({self._attributes(pairs, indent + len(name) + 1, allowance, context, level)})'

    def _dataclass(self, object, indent, allowance, context, level):
        import dataclasses
        name = type(object).__name__
        pairs = [(field.name, getattr(object, field.name)) for field in dataclasses.fields(object) if field.repr]
        return f'{name}({self._attributes(pairs, indent + len(name) + 1, allowance, context, level)})'

    def _ordered_dict(self, object, indent, allowance, context, level):
        name = type(object).__name__
        return f'{name}({self._pretty(list(object.items()), indent + len(name) + 1, allowance + 1, context, level)})'

    def _defaultdict(self, object, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        factory = self._repr(object.default_factory, context, level)
        items = self._dict(object, indent, allowance + 1, context, level)
        return f'{name}({factory},\n{" " * indent}{items})'

    def _counter(self, object, indent, allowance, context, level):
        name = type(object).__name__
        pairs = self._pairs(object.most_common(), indent + len(name) + 1, allowance + 2, context, level)
        return f'{name}({{{pairs}}})'

    def _chain_map(self, object, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        parts = [
            self._pretty(each, indent, allowance + 1 if position == len(object.maps) else 1, context, level)
            for position, each in enumerate(object.maps, 1)
        ]
        return f'{name}({(",\n" + " " * indent).join(parts)})'

    def _deque(self, object, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        if object.maxlen is None:
            return f'{name}([{self._items(object, indent, allowance + 2, context, level)}])'
        items = self._items(object, indent, 2, context, level)
        return f'{name}([{items}],\n{" " * indent}maxlen={self._repr(object.maxlen, context, level)})'

    def _user_data(self, object, indent, allowance, context, level):
        return self._pretty(object.data, indent, allowance, context, level - 1)

    # On one line

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def format(self, object, context, maxlevels, level):
        """The text of a value on one line, whether it could be read back, whether the value contains itself."""
        kind = type(object)
        if kind in (str, float, bool, bytes, bytearray, type(None)):
            return repr(object), True, False
        written = _written_by(kind, (int, dict, list, tuple))
        if written is int and kind is not bool:
            return f'{object:_d}' if self._underscore_numbers else repr(object), True, False
        if written not in (dict, list, tuple):
            text = repr(object)
            return text, bool(text) and not text.startswith('<'), False
        begin, end = {dict: '{}', list: '[]', tuple: '()'}[written]
        if not object:
            return begin + end, True, False
        if written is tuple and len(object) == 1:
            end = ',)'
        known = id(object) in context
        if maxlevels and level >= maxlevels:
            return f'{begin}...{end}', False, known
        if known:
            return _recursion(object), False, True
        context[id(object)] = True
        readable, recursive = True, False

        def text_of(value):
            nonlocal readable, recursive
            text, can_be_read, is_recursive = self.format(value, context, maxlevels, level + 1)
            readable = readable and can_be_read
            recursive = recursive or is_recursive
            return text

        if written is dict:
            parts = [f'{text_of(key)}: {text_of(value)}' for key, value in self._in_order(object.items())]
        else:
            parts = [text_of(value) for value in object]
        del context[id(object)]
        return f'{begin}{", ".join(parts)}{end}', readable, recursive


def _line_chunks(line, width, allowance):
    """A line that is too long, broken between words. The last chunk leaves room for what follows."""
    import re
    words = re.findall(r'\S+\s*|\s+', line)
    chunks = []
    current = ''
    for position, word in enumerate(words, 1):
        if position == len(words):
            width -= allowance
        if len(repr(current + word)) > width:
            if current:
                chunks.append(repr(current))
            current = word
        else:
            current += word
    if current:
        chunks.append(repr(current))
    return chunks


def _bytes_chunks(object, width, allowance):
    chunks = []
    current = b''
    last = len(object) // 4 * 4
    for begin in range(0, len(object), 4):
        part = object[begin:begin + 4]
        if begin == last:
            width -= allowance
        if len(repr(current + part)) > width:
            if current:
                chunks.append(repr(current))
            current = part
        else:
            current += part
    if current:
        chunks.append(repr(current))
    return chunks


_known_writers = {}


def _writers():
    """What writes instances of a class on several lines, by class."""
    if not _known_writers:
        import collections
        import types
        _known_writers.update({
            dict: PrettyPrinter._dict, list: PrettyPrinter._list, tuple: PrettyPrinter._tuple, set: PrettyPrinter._set,
            frozenset: PrettyPrinter._set, str: PrettyPrinter._str, bytes: PrettyPrinter._bytes,
            bytearray: PrettyPrinter._bytearray, types.MappingProxyType: PrettyPrinter._mappingproxy,
            types.SimpleNamespace: PrettyPrinter._namespace, collections.OrderedDict: PrettyPrinter._ordered_dict,
            collections.defaultdict: PrettyPrinter._defaultdict, collections.Counter: PrettyPrinter._counter,
            collections.ChainMap: PrettyPrinter._chain_map, collections.deque: PrettyPrinter._deque,
        })
        for name in ('UserDict', 'UserList', 'UserString'):
            _known_writers[getattr(collections, name)] = PrettyPrinter._user_data
    return _known_writers
