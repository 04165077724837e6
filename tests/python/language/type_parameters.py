"""PEP 695 and 696: functions, classes and aliases with type parameters."""
import asyncio


def first[T](xs: list[T], default: T = None) -> T:
    "doc"
    print(T, type(T).__name__)
    return xs[0] if xs else default


print(first([1, 2]), first([]), first.__type_params__, first.__name__, first.__doc__)
print(first.__annotations__, first.__defaults__)


class Stack[T]:
    "A stack."
    items: list[T]
    Item = int

    def __init__(self) -> None:
        self.items = []

    def push(self, x: T) -> None:
        self.items.append(x)

    def pop(self) -> T:
        return self.items.pop()

    def convert[U](self, item: Item, x: U = 5) -> dict[T, U]:
        return item, x, U.__name__, T


s = Stack[int]()
s.push(1)
print(s.pop(), s.convert(1), Stack[int], Stack.__type_params__, Stack.__doc__, Stack.__parameters__)
print(Stack.__orig_bases__, Stack.__mro__, s.__orig_class__)
print(Stack.convert.__annotations__, Stack.convert.__qualname__)


class Pair[K: int, V: (str, bytes) = str](dict):
    pass


K, V = Pair.__type_params__
print(K.__bound__, K.__constraints__, V.__constraints__, V.__bound__, V.__default__, K.has_default())
print(Pair[int], Pair[int, bytes])


def variadic[*Ts, **P](*args: *Ts, f: P = None) -> tuple[*Ts]:
    return args


print(variadic(1, 2), variadic.__type_params__, variadic.__annotations__)


@lambda c: (print('decorating', c.__name__), c)[1]
class Special[T](Stack[T]):
    pass


print(Special[int], Special.__bases__, Special.__parameters__)


def outer():
    x = 5

    def inner[T](a: T) -> int:
        nonlocal x
        x += 1
        return x

    class Local[T]:
        def f(self):
            return x, T
    return inner(1), Local().f(), inner.__qualname__, Local.__qualname__


print(outer())


async def later[T](x: T):
    return x, T


print(asyncio.run(later(5)))


def generate[T](n):
    yield T
    yield n


print(list(generate(2)))
for wrong in (lambda: Stack[int, str], lambda: isinstance(s, Stack[int]), lambda: Pair[()]):
    try:
        wrong()
    except TypeError as error:
        print(error)
