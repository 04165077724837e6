"""
Description: `__slots__` of subclasses of built-in types still show in `__dict__`.
Cause: Such an instance keeps its attributes in a dictionary of its own.
Workaround: Ask for the attribute, not for the dictionary.
"""

class Point(tuple):
    __slots__ = ()


print(hasattr(Point((1, 2)), '__dict__'))
