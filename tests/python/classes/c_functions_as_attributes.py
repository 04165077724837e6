"""Functions that CPython has in C are no descriptors: as attributes of a class they are called without `self`."""

import _thread, threading, time, types, functools, operator, itertools, os, sys, heapq, bisect, json, copy, math, random, queue, inspect, signal, hashlib

class T:
    locktype = _thread.allocate_lock
    Lock = threading.Lock
    RLock = staticmethod(threading.RLock)
    clock = time.monotonic
    now = time.time
    sleep = time.sleep
    f = len
    ident = threading.get_ident
    sqrt = math.sqrt
    getpid = os.getpid
    add = operator.add
    first = operator.itemgetter(0)
    red = functools.reduce
    push = heapq.heappush
    pos = bisect.bisect
    rnd = random.random
    sq = queue.SimpleQueue
    count = itertools.count
    limit = sys.getrecursionlimit
    fspath = os.fspath
    md5 = hashlib.md5
    alarm = signal.alarm
    def real(self):
        return 'real'

t = T()
print(type(t.locktype()).__name__, type(t.Lock()).__name__, type(t.RLock()).__name__)
print(t.clock() > 0, t.now() > 0, t.sleep(0), t.f('abc'), t.ident() == threading.get_ident())
print(t.sqrt(9), t.getpid() == os.getpid(), t.add(2, 3), t.first('xy'), t.red(lambda a, b: a + b, [1, 2, 3]))
h = []
t.push(h, 1)
print(h, t.pos([1, 2, 3], 2), 0 <= t.rnd() < 1, t.sq().empty(), next(t.count(4)), t.limit(), t.fspath('a'))
print(t.md5(b'x').hexdigest(), t.alarm(0), t.real())
for bad in ('dumps', 'copy'):
    B = type('B', (), {'f': json.dumps if bad == 'dumps' else copy.copy})
    print(type(B().f).__name__)
for f in (time.time, _thread.allocate_lock, operator.add, functools.reduce, os.getpid, len, sys.getrecursionlimit):
    print(f, type(f) is types.BuiltinFunctionType, isinstance(f, types.BuiltinFunctionType), isinstance(f, types.FunctionType),
          hasattr(f, '__get__'), hasattr(f, '__code__'), inspect.isbuiltin(f), inspect.isfunction(f), inspect.isroutine(f),
          f.__name__, f.__qualname__, callable(f), f == f, hash(f) == hash(f), type(f.__self__).__name__, f.__class__ is type(len))
for f in (time.sleep, len, operator.add):
    try:
        f.x = 1
    except AttributeError as e:
        print(e)
    try:
        f + 1
    except TypeError as e:
        print(e)
print({time.time: 1}[time.time], time.time != time.monotonic)
try:
    time.sleep(-1)
except ValueError as e:
    print(e, e.__traceback__.tb_next)
