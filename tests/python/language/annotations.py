from typing import Optional

count: int = 3
name: 'str'
items: list[int] = []


def f(a: int, b: Optional[str] = None, *args: float, **kw: dict) -> list:
    local: int = a
    other: str
    return [local, b]


class C:
    x: int = 1
    y: str

    def __init__(self) -> None:
        self.z: float = 2.0


print(f(1), count, items, C().z)
print(sorted(C.__annotations__), sorted(f.__annotations__))
print(__annotations__['count'])
try:
    name
except NameError as e:
    print(e)
