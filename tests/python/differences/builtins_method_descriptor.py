"""
Description: `type(int.__add__)` and its like are `method_descriptor`.
Cause: All methods that are native are made in the same way.
Workaround: Do not tell apart what a type's special methods are made of.
"""

print(type(int.__add__))
