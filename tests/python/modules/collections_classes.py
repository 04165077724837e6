from collections import ChainMap, Counter, OrderedDict, defaultdict, deque, namedtuple

d = deque([1,2,3], maxlen=4); d.append(4); d.append(5); d.appendleft(0); d.rotate(2); print(d, d[0], len(d), list(reversed(d)))
dd = defaultdict(list); dd['a'].append(1); print(dd, dict(dd))
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], c - Counter('aab'), c + Counter('z'))
o = OrderedDict(a=1, b=2); o.move_to_end('a'); print(o, o == {'a':1,'b':2}, list(o))
P = namedtuple('P', 'x y', defaults=[7]); p = P(1); print(p, p.x, p._replace(x=5), P._fields, p._asdict(), p == (1,7), [*p])
try: P()
except TypeError as e: print(e)
try: P(1,2,3)
except TypeError as e: print(e)
print(ChainMap({'a':1},{'b':2}))
