"""
Description: A profile function set with `sys.setprofile` hears of calls of functions written in Python, not of `c_call`, `c_return` and
    `c_exception`.
Cause: Calls of built-in functions are single instructions of the machine.
Workaround: Look at the machine's own trace, or wrap the function.
"""

import sys

heard = []
sys.setprofile(lambda frame, event, arg: heard.append(event))
len('abc')
sys.setprofile(None)
print(heard)
