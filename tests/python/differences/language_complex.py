"""
Description: Complex numbers are refused when the program is compiled.
Cause: There is no type for them: concurrency courses have no use for one.
Workaround: Two floats, or a class of your own.
"""

print(abs(3 + 4j))
