class V:
    def __init__(s, v): s.v = v
    def __eq__(s, o): return isinstance(o, V) and s.v == o.v
    def __hash__(s): return hash(s.v)
    def __repr__(s): return f'V{s.v}'
m = {V(1): 'a', V(2): 'b'}; m[V(1)] = 'c'; print(m, m[V(2)], V(3) in m, m.get(V(9)), m.pop(V(1)), m, {V(1), V(1), V(2)} | {V(3)}, V(1) in [V(1)], [V(1)].index(V(1)), {V(1)} & {V(1), V(2)}, {V(1)} <= {V(1), V(2)}, dict([(V(5), 1)]), set([V(1), V(1)]), {(V(1), 2): 3}[(V(1), 2)])
