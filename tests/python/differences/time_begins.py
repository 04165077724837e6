"""
Description: Virtual time starts at 2026-01-01 00:00:00 UTC and passes only as the program waits or computes.
Cause: A run can be repeated.
Workaround: Differences of times; or a live run, whose clock is the wall's.
"""

import time

print(time.strftime('%Y-%m-%d %H:%M', time.gmtime(1767225600)) == time.strftime('%Y-%m-%d %H:%M', time.gmtime()))
