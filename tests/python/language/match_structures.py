class Point:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x = x
        self.y = y


def what(v):
    match v:
        case []:
            return 'empty'
        case [x]:
            return f'one {x}'
        case [1, *rest]:
            return f'one and {rest}'
        case (a, b):
            return f'pair {a} {b}'
        case {'type': 'move', 'to': [x, y]}:
            return f'move {x},{y}'
        case {'type': t, **others}:
            return f'{t} with {others}'
        case Point(0, y=0):
            return 'origin'
        case Point(x, 0) | Point(0, x):
            return f'on an axis at {x}'
        case Point(x=px) as p:
            return f'point {px} {p.y}'
        case str() as s:
            return f'text {s}'


for v in ([], [9], [1, 2, 3], (4, 5), {'type': 'move', 'to': [1, 2]}, {'type': 'a', 'z': 1},
          Point(0, 0), Point(0, 3), Point(4, 0), Point(1, 2), 'ab', 5):
    print(what(v))
