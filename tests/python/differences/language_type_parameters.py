"""
Description: Type parameters (`def f[T]`, `class C[T]`, `type X = …`) are refused when the program is compiled.
Cause: They mean nothing when a program runs, and each needs a scope of its own.
Workaround: `typing.TypeVar` and `typing.Generic`.
"""

def first[T](items: list[T]) -> T:
    return items[0]


print(first([1, 2]))
