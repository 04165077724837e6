s = {1, 2, 3}
s.add(4)
s.add(1)
s.discard(9)
s.remove(4)
s.update([5, 6], (7,))
print(sorted(s), len(s), 2 in s, 9 not in s, s == {7, 6, 5, 3, 2, 1})
a, b = {1, 2, 3}, {2, 3, 4}
print(a | b == {1, 2, 3, 4}, a & b == {2, 3}, a - b, a ^ b == {1, 4}, a.union([9], [8]) == {1, 2, 3, 8, 9}, a.intersection(b, [2]), a.difference([1, 2]), sorted(a.symmetric_difference(b)))
print({1} < a, {1, 2, 3} <= a, a > {1}, a.issubset(range(9)), a.issuperset([1]), a.isdisjoint({9}), a != b, {1} < {1})
c = a.copy()
c |= {10}
c &= {1, 10, 2}
c -= {2}
c ^= {1, 5}
print(sorted(c), sorted(a), set(), {1}, set('a'), frozenset([1]), set([1, 1.0, True]))
c.intersection_update({10})
print(c, c.pop(), c)
a.difference_update([1])
a.symmetric_difference_update([2, 8])
print(sorted(a), {x % 3 for x in range(9)} == {0, 1, 2}, set() == {*()}, bool(set()))
f = frozenset('ab')
print(f == {'a', 'b'}, hash(f) == hash(frozenset('ba')), {f: 1}[frozenset('ba')], f | {'c'} == {'a', 'b', 'c'}, type(f | {'c'}).__name__, type({'c'} | f).__name__)
for g in (lambda: s.remove(99), lambda: set().pop(), lambda: {[]}, lambda: s | [1], lambda: hash({1}), lambda: f.add(1), lambda: s[0], lambda: s.add({}), lambda: s < [1], lambda: set(1)):
    try:
        g()
    except Exception as e:
        print(type(e).__name__, e)
