"""
Description: A module that the running program has written to a file cannot be imported.
Cause: All modules of a program are compiled before it runs; there is no compiler in the machine.
Workaround: Put the module beside the program before it starts.
"""

import importlib
import sys

sys.path.insert(0, '.')
with open('written_module.py', 'w') as file:
    file.write('answer = 42\n')
importlib.invalidate_caches()
try:
    print(importlib.import_module('written_module').answer)
except ImportError as error:
    print(error)
finally:
    import os
    os.remove('written_module.py')
