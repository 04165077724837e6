import importlib
import importlib.util
import sys

for name in ['alpha', 'beta', 'pack.inner']:
    module = importlib.import_module(name)
    print(module.__name__, module.NUMBER)
print(importlib.import_module('.inner', 'pack').__name__)
try:
    importlib.import_module('.inner')
except TypeError as error:
    print(error)
try:
    importlib.import_module('..inner', 'pack')
except ImportError as error:
    print(error)
try:
    importlib.import_module('')
except ValueError as error:
    print(error)

alpha = sys.modules['alpha']
alpha.NUMBER = 100
alpha.extra = 'kept'
print(importlib.reload(alpha) is alpha, alpha.NUMBER, alpha.extra)
try:
    importlib.reload('alpha')
except TypeError as error:
    print(error)
del sys.modules['beta']
try:
    importlib.reload(importlib.import_module('beta')) and importlib.reload(module)
    print('reloaded')
except ImportError as error:
    print(error)
importlib.invalidate_caches()

print(importlib.util.find_spec('alpha').origin)
print(importlib.util.find_spec('gamma').name, 'gamma' in sys.modules)
print(importlib.util.find_spec('nowhere'))
print(importlib.util.find_spec('.inner', 'pack').name)
try:
    importlib.util.find_spec('alpha.nothing')
except ModuleNotFoundError as error:
    print(error)
print(importlib.util.resolve_name('..a', 'x.y'))
spec = importlib.util.spec_from_file_location('renamed', 'gamma.py')
gamma = importlib.util.module_from_spec(spec)
spec.loader.exec_module(gamma)
print(gamma.__name__, gamma.NUMBER)
top = __import__('pack.inner')
print(top.__name__, __import__('pack.inner', fromlist=['NUMBER']).__name__)
