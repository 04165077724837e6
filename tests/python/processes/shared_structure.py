import multiprocessing as mp
from multiprocessing.sharedctypes import Value, Array, RawValue, RawArray, copy, synchronized
from ctypes import Structure, c_int, c_double, c_char

class Point(Structure):
    _fields_ = [('x', c_int), ('y', c_double), ('name', c_char * 6)]

def move(p, points, raw, plain):
    p.x *= 2
    p.y *= 2
    p.name = b'moved'
    with points.get_lock():
        for each in points:
            each.x += 1
            each.y **= 2
    raw.x = 7
    plain.x = 8

if __name__ == '__main__':
    mp.set_start_method('fork')
    for method in ('fork', 'spawn'):
        ctx = mp.get_context(method)
        p = ctx.Value(Point, 1, 2.5, b'p')
        points = ctx.Array(Point, [(1, 2.0), (3, 4.0)], lock=ctx.RLock())
        raw = ctx.RawValue(Point, 3)
        plain = RawArray(Point, 1)
        q = ctx.Process(target=move, args=(p, points, raw, plain[0] if method == 'fork' else raw))
        q.start(); q.join()
        print(q.exitcode, p.x, p.y, p.name, raw.x, plain[0].x)
        print([(each.x, each.y) for each in points], len(points))
        print(type(p), type(p).__mro__[1].__name__, type(p.get_obj()), type(points))
        dup = copy(p.get_obj())
        dup.x = 100
        print(dup.x, p.x, dup.name)
