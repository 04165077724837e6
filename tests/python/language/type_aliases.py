"""The `type` statement: its value is evaluated when it is asked for."""
type Numbers = list[int]
type Table[T] = dict[str, T]
type Tree = tuple[int, Tree | None]
type Broken = missing

print(Numbers, Numbers.__value__, Numbers.__name__, Numbers.__module__, type(Numbers).__name__)
print(Table, Table.__type_params__, Table.__value__, Table[int], Table[int].__args__)
print(Tree.__value__)
try:
    Broken.__value__
except NameError as error:
    print(error)
missing = int
print(Broken.__value__)
try:
    Numbers[int]
except TypeError as error:
    print(error)


def f():
    x = 5
    type Inner = list[x]
    x = 6
    return Inner


print(f().__value__, Numbers | None)
type = 3
print(type)
