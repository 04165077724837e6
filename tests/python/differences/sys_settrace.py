"""
Description: `sys.settrace` and `sys.setprofile` keep the function that they are given, and never call it.
Cause: A call for each line would be a second way of stepping, which the player is for.
Workaround: Step through the run in the player, or print.
"""

import sys


def trace(frame, event, argument):
    print(event, frame.f_code.co_name)


def work():
    return 1


sys.settrace(trace)
work()
sys.settrace(None)
print('done')
