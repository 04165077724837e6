import types


async def add(a, b=2):
    """Adds."""
    return a + b


coroutine = add(1)
print(type(coroutine), coroutine.__name__, coroutine.__qualname__, repr(coroutine)[:22])
print(isinstance(coroutine, types.CoroutineType), coroutine.cr_running, coroutine.cr_frame is not None)
try:
    coroutine.send(None)
except StopIteration as stop:
    print('returned', stop.value)
print(coroutine.cr_frame)
for action in (lambda: coroutine.send(None), lambda: coroutine.throw(ValueError), lambda: coroutine.close()):
    try:
        print(action())
    except RuntimeError as error:
        print(error)
fresh = add(3)
try:
    for _ in fresh:
        pass
except TypeError as error:
    print(error)
try:
    fresh.send(5)
except TypeError as error:
    print(error)
fresh.close()
try:
    fresh.send(None)
except RuntimeError as error:
    print(error)
unused = add(4)
for bad in (lambda: add(), lambda: unused.throw(5)):
    try:
        bad()
    except TypeError as error:
        print(error)
unused.close()
