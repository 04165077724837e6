"""SyntaxErrors of eval and exec: what they say, and where."""

for bad in ['1 +', 'x = 1', '', '1; 2', 'for x in y: pass', '1\n2', 'a b', '(1', 'f(', "'abc", 'x +* y', 'if x', 'x y = 3', '1 = 2', 'return 1', 'yield 1', '"\\d"', '0777', 'x.', 'print "hi"', 'import os', 'pass', 'await x', '*a', 'x := 1', '(y := 2)']:
    try:
        print(repr(bad), '->', eval(bad))
    except SyntaxError as e:
        print(repr(bad), type(e).__name__, e, e.args)
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
for bad in ['1 +', 'x = = 1', 'def f(:\n  pass', ' x = 1', 'if 1:\npass', 'return', 'break', 'x = 1\n  y = 2', 'a b\n', 'def f():\n\tx\n        y', 'x = (1,\n', "s = '''abc", '\0']:
    try:
        exec(bad)
        print(repr(bad), 'fine')
    except SyntaxError as e:
        print(repr(bad), type(e).__name__, e, e.args)
import traceback, sys
for kind, bad in [('eval','1 +'), ('eval','x.'), ('eval','(1'), ('exec','(1'), ('exec','  x = 1'), ('exec', 'x = 1\n  y'), ('eval', ''), ('exec','return'), ('eval','f(1 2)'), ('exec','if 1:\n  a\n b'), ('exec',"s = 'abc"), ('exec', 'x = \n'), ('eval','await x'), ('exec', 'def f():\n  return 1\n\tx'), ('eval', 'a\nb'), ('eval','1 if 2'), ('exec','x = 1\nfrom __future__ import foo'), ('exec', 'é = = 1'), ('eval','yield'), ('eval', 'a b = 3'), ('eval', 'lambda x: x = 2'), ('eval', 'x += 1'), ('eval', 'x == 1 = 2'), ('eval','(x = 1)'), ('eval','f(x=1, 2)')]:
    try:
        (eval if kind == 'eval' else exec)(bad)
    except SyntaxError as e:
        print(kind, repr(bad), e.args)
        print(''.join(traceback.format_exception_only(e)), end='')
