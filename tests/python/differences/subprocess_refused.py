"""
Description: No other program can be started: not by `subprocess`, nor by `os.system` and `os.exec…`.
Cause: The virtual host has no other programs.
Workaround: `multiprocessing` for what is Python.
"""

import subprocess
import sys

try:
    print(subprocess.run([sys.executable, '-c', 'print(1)'], capture_output=True, text=True).stdout)
except Exception as error:
    print(type(error).__name__)
