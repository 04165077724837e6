"""What is compiled while the program runs: eval, exec, compile."""

import sys
print(eval('1 + 2'), eval('  3 * 4'), eval('"a" + "b"'))
x = 10
exec('y = x * 2\nprint(y)')
print(y)
def f():
    a = 5
    exec('a = 7; b = 8')
    print(a, eval('a + 1'), 'b' in locals())
    ns = {}
    exec('c = a + 1', globals() | locals(), ns)
    print(ns)
    return eval('[a for _ in range(2)]')
print(f())
ns = {}
exec('''
import math
def area(r):
    "Area."
    return math.pi * r ** 2
class C:
    def m(self):
        return area(1)
    @property
    def p(self): return [i for i in range(3)]
def outer():
    n = 0
    def inner():
        nonlocal n
        n += 1
        return n
    return inner
''', ns)
print(sorted(ns), ns['area'](2), ns['C']().m(), ns['C']().p, ns['area'].__doc__, ns['area'].__module__)
i = ns['outer']()
print(i(), i(), ns['area'].__code__.co_filename, ns['area'].__globals__ is ns)
code = compile('x + 1', '<mine>', 'eval')
print(eval(code), eval(code, {'x': 1}), code.co_filename, code.co_name, type(code))
code = compile('for i in range(2):\n    print("loop", i)\n', 'loop.py', 'exec')
exec(code); exec(code)
single = compile('x', '<s>', 'single')
exec(single)
exec(compile('if x:\n  x + 1\n  None\n', '<s>', 'single'))
for call in ['eval(1)', 'exec(1)', 'eval("1", 1)', 'eval("1", {}, 1)', 'exec("1", 1)', 'exec("1", {}, 1)', 'compile("1", "f", "bad")', 'compile(1, "f", "exec")', 'compile("1", 1, "exec")', 'eval("undefined_name")', 'exec("1/0")', 'eval("open", {"__builtins__": {}})', 'eval("abs(-1)", {"__builtins__": {"abs": abs}})', 'eval(f.__code__)', 'exec((lambda a: a).__code__)', 'eval(b"1+1")', 'eval(bytearray(b"2"))', 'exec("import nonexistent_mod")', 'eval("1", [])', 'eval("(lambda: 1)()")','eval("__name__")', 'compile("x", "f", "exec", 1)', 'eval("x", None, {"x": "local"})']:
    try:
        print(call, '->', eval(call))
    except Exception as e:
        print(call, type(e).__name__, e)
g = {}
exec('z = 1', g)
print(list(g), type(g['__builtins__']))
class K:
    v = 1
    exec('w = v + 1')
    print(w, eval('v'))
print(K.w)
from collections import ChainMap
m = ChainMap({}, {'q': 4})
exec('r = q + 1', {}, m)
print(m['r'])
def tb():
    import traceback
    try:
        exec('def boom():\n    raise ValueError("in there")\nboom()', {})
    except ValueError:
        traceback.print_exc()
    try:
        eval('1/0')
    except ZeroDivisionError:
        traceback.print_exc()
    try:
        exec('x = (1,\n')
    except SyntaxError:
        traceback.print_exc()
tb()
exec('print(__name__)')
exec('import json, textwrap as t\nfrom collections import deque\nprint(json.dumps([1]), t.dedent("  a"), deque([1]))')
for n in range(3):
    print(eval(f'{n} ** 2'), end=' ')
print()
gen = eval('(i * x for i in range(3))')
print(list(gen), (lambda: eval('x'))())
exec('a = 1\n1/0')
