"""
Description: Process ids begin at 1000 and repeat from run to run, and so do the addresses of objects.
Cause: The machine is virtual, and a run can be repeated.
Workaround: None is needed.
"""

import os

print(os.getpid() == 1000)
