"""Modules that the program writes itself, and imports."""

import importlib
import importlib.util
import os
import runpy
import sys
import traceback

with open('made.py', 'w') as file:
    file.write('"""Made while running."""\n\nvalue = 1\n\n\ndef double(x):\n    return 2 * x\n\n\ndef fail():\n    return 1 / 0\n')
import made

print(made.value, made.double(4), made.__doc__, made.__name__, os.path.basename(made.__file__), made.__spec__.name)
print(sys.modules['made'] is made, type(made.__loader__).__name__, made.__package__ == '')
try:
    made.fail()
except ZeroDivisionError:
    traceback.print_exc()
with open('made.py', 'a') as file:
    file.write('value += 41\n')
importlib.reload(made)
print(made.value)

os.mkdir('bundle')
with open('bundle/__init__.py', 'w') as file:
    file.write('from . import part\nfrom .part import name as exported\n')
with open('bundle/part.py', 'w') as file:
    file.write('name = __name__\n')
import bundle.part
from bundle import exported

print(exported, bundle.__path__ == [os.path.join(os.getcwd(), 'bundle')])

os.makedirs('plugins/deep')
with open('plugins/extra.py', 'w') as file:
    file.write('print("extra runs as", __name__)\n')
try:
    import extra
except ModuleNotFoundError as e:
    print(e, e.name)
sys.path.insert(0, 'plugins')
import extra

with open('plugins/deep/inner.py', 'w') as file:
    file.write('where = __name__\n')
import deep.inner

print(deep.inner.where, list(deep.__path__) != [])
print(importlib.util.find_spec('extra').name, importlib.util.find_spec('nowhere'))
with open('wrong.py', 'w') as file:
    file.write('x = 1\nif x\n    y = 2\n')
try:
    import wrong
except SyntaxError as e:
    print(e.msg, os.path.basename(e.filename), e.lineno, repr(e.text), 'wrong' in sys.modules)
with open('raises.py', 'w') as file:
    file.write('raise KeyError("while importing")\n')
for attempt in range(2):
    try:
        import raises
    except KeyError as e:
        print(e, 'raises' in sys.modules)
spec = importlib.util.spec_from_file_location('other_name', 'plugins/extra.py')
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(runpy.run_path('plugins/deep/inner.py', run_name='me')['where'])
importlib.invalidate_caches()
module = importlib.import_module('bundle.part')
print(module.name)
import wrong
