print([1, 'a', None, True, 1.5, b'x', (1,), (), [], {}, set(), frozenset(), {'k': [1]}, {1}, range(2), ...])
print(repr('new\nline'), ['tab\t', "quote'", 'both\'"', '\\', 'é', '\x00', '\u200b', '😀'])
a = [1]
a.append(a)
d = {'self': None}
d['self'] = d
print(a, d, (a,), [[[]]], {(1, 2): {3: 4}}, [float('inf'), float('nan'), -0.0])
print({'a': {'b': {'c': [1, (2, {3})]}}}, repr(slice(1, 2)), str(['a', 'b']), repr({'a', }), [print], len, int, [int, str])


class R:
    def __repr__(self):
        return '<R>'


print([R(), {R(): R()}], (R(),), {'k': R()}, str([R()]), f'{[R()]}')
