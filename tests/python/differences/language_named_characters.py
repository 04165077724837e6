"""
Description: Characters by name, as in `\\N{BULLET}`, are refused when the program is compiled.
Cause: The table of names is larger than the rest of the library.
Workaround: The character itself, or its number: `\\u2022`.
"""

print('\N{BULLET}')
