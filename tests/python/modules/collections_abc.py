from collections import abc, deque, OrderedDict, UserList, Counter, ChainMap


class Bag(abc.Mapping):
    def __init__(self, **items): self._items = items
    def __getitem__(self, key): return self._items[key]
    def __iter__(self): return iter(self._items)
    def __len__(self): return len(self._items)


b = Bag(a=1, b=2)
print(list(b.values()), list(b.items()), b.get('z', 0), 'a' in b, b == {'a': 1, 'b': 2}, b != b, isinstance(b, abc.Mapping))
print(b.keys() & {'a'}, b.items() - {('a', 1)}, b.keys() == {'a', 'b'}, b.keys().isdisjoint('xyz'), 'a' in b.keys(), ('a', 1) in b.items(), 2 in b.values(), len(b.keys()))
for use in (lambda: hash(b), lambda: abc.Mapping(), lambda: b['q']):
    try: use()
    except Exception as e: print(type(e).__name__, e)


class Stack(abc.MutableSequence):
    def __init__(self, items=()): self._items = list(items)
    def __getitem__(self, i): return self._items[i]
    def __setitem__(self, i, v): self._items[i] = v
    def __delitem__(self, i): del self._items[i]
    def __len__(self): return len(self._items)
    def insert(self, i, v): self._items.insert(i, v)
    def __repr__(self): return f'Stack({self._items})'


s = Stack('abc')
s.append('d'); s.extend('ef'); s += 'g'; print(s, s.pop(), s.pop(0), s.index('c'), s.index('e', -3), s.count('b'), 'c' in s, list(reversed(s)))
s.reverse(); print(s); s.remove('c'); print(s); s.extend(s); print(s); s.clear(); print(s, len(s))
try: s.remove('zz')
except ValueError as e: print('ValueError', e)
try: s.pop()
except IndexError as e: print('IndexError', e)


class Few(abc.MutableSet):
    def __init__(self, items=()): self._items = list(dict.fromkeys(items))
    def __contains__(self, x): return x in self._items
    def __iter__(self): return iter(self._items)
    def __len__(self): return len(self._items)
    def add(self, x): self._items += [] if x in self._items else [x]
    def discard(self, x): self._items = [y for y in self._items if y != x]
    def __repr__(self): return f'Few({self._items})'


f = Few('abc')
print(f | 'cd', f & 'ab', f - {'a'}, f ^ 'cd', {'x'} | f, {'a', 'z'} - f, f <= Few('abcd'), f < f, f >= {'a'}, f == {'c', 'b', 'a'}, f.isdisjoint('xyz'))
f |= 'de'; f -= 'a'; f &= 'bcd'; f ^= 'cx'; print(f, f.pop(), f); f.remove('x'); print(f); f.clear(); print(f, f._hash() == hash(frozenset()))
for use in (f.pop, lambda: f.remove(1), lambda: hash(f)):
    try: use()
    except Exception as e: print(type(e).__name__, e)


class Walk(abc.Generator):
    def send(self, value): return value
    def throw(self, typ, val=None, tb=None): raise typ


w = Walk()
print(next(w), w.send(3), iter(w) is w, w.close())


class NoNext(abc.Iterator): pass
class NoItem(abc.Sequence):
    def __len__(self): return 0
class NoSet(abc.Set): pass


for cls in (NoNext, NoItem, NoSet):
    try: cls()
    except TypeError as e: print(e)
kinds = ('Hashable Iterable Iterator Reversible Generator Sized Container Collection Callable Sequence MutableSequence Set MutableSet '
         'Mapping MutableMapping KeysView ItemsView ValuesView Awaitable Coroutine AsyncIterable').split()
for value in ([], (), '', b'', bytearray(), set(), frozenset(), {}, {}.keys(), {}.items(), {}.values(), range(1), iter([]), (i for i in ()), len,
              deque(), OrderedDict(), UserList(), Counter(), ChainMap(), 1, object(), memoryview(b'')):
    print(type(value).__name__, *[kind for kind in kinds if isinstance(value, getattr(abc, kind))])
print(issubclass(list, abc.Sequence), issubclass(dict, abc.Sequence), abc.Iterable[int], abc.Mapping[str, int], abc.Callable[[int], str], abc.Mapping)


class Plugin: pass


abc.Sequence.register(Plugin)
print(isinstance(Plugin(), abc.Sequence), isinstance(Plugin(), abc.Collection), issubclass(Plugin, abc.MutableSequence))


class NotIterable(list):
    __iter__ = None


print(isinstance(NotIterable(), abc.Iterable), issubclass(NotIterable, abc.Sequence))
