"""
Description: `hash()` gives other numbers for strings and bytes.
Cause: CPython's depend on a seed of each process; here every run is the same.
Workaround: Do not print hashes.
"""

print(hash('Lockstep'))
