def greet(name: str, times: int = 1) -> str:
    """Says hello."""
    return ('hello ' + name + ' ') * times


print(greet.__name__, greet.__doc__, greet.__qualname__, greet.__module__)
print(greet.__annotations__)
greet.count = 3
print(greet.count, greet.__dict__)


def outer():
    def inner():
        pass

    return inner


print(outer().__qualname__)
print(greet.__defaults__, callable(greet), callable(3))
print(greet.__code__.co_name, greet.__code__.co_varnames, greet.__code__.co_argcount)
