s, l, d, t, n = 'abc', [1, 2], {'a': 1}, (1,), 5
nothing, pair = None, {1, 2}


def show(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__ + ':', e)


def assign(target, key, value):
    target[key] = value


show(lambda: l[5])
show(lambda: l[-3])
show(lambda: t[1])
show(lambda: s[3])
show(lambda: d['z'])
show(lambda: d[1])
show(lambda: d[None])
show(lambda: l['x'])
show(lambda: t['x'])
show(lambda: s['x'])
show(lambda: l[1.0])
show(lambda: n[0])
show(lambda: nothing[0])
show(lambda: d[[]])
show(lambda: d[{}])
show(lambda: {[]: 1})
show(lambda: {[1]})
show(lambda: {1: 2}[(1, [])])
show(lambda: assign(l, 9, 1))
show(lambda: assign(t, 0, 1))
show(lambda: assign(s, 0, 'x'))
show(lambda: assign(n, 0, 1))
show(lambda: assign(l, 'a', 1))
show(lambda: assign(l, slice(0, 1), 5))
show(lambda: range(3)[7])
show(lambda: l[2:][0])
show(lambda: pair[0])
show(lambda: len[0])
show(lambda: show[1])
show(lambda: l[None])
show(lambda: b'ab'[5])
show(lambda: d.pop('q'))
show(lambda: l.pop(7))
show(lambda: [].pop())
show(lambda: {}.popitem())
show(lambda: set().pop())
show(lambda: {1}.remove(2))
show(lambda: l.remove(9))
show(lambda: l.index(9))
show(lambda: t.index(9))
show(lambda: s.index('z'))
