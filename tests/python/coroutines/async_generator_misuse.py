class Pause:
    def __await__(self):
        yield 'pause'


async def slow():
    await Pause()
    yield 1


generator = slow()
first = generator.__anext__()
print(first.send(None), generator.ag_running)
for other in (generator.__anext__(), generator.asend(2), generator.athrow(ValueError)):
    try:
        other.send(None)
    except RuntimeError as error:
        print(error)
try:
    first.send(None)
except StopIteration as stop:
    print('item', stop.value, generator.ag_running)
try:
    first.send(None)
except RuntimeError as error:
    print(error)
second = generator.__anext__()
try:
    second.send(None)
except StopAsyncIteration:
    print('over')
try:
    second.send(None)
except RuntimeError as error:
    print(error)
try:
    for item in slow():
        pass
except TypeError as error:
    print(error)


async def raises(error):
    yield 1
    raise error


for error in (StopIteration(1), StopAsyncIteration(2), OSError(3)):
    generator = raises(error)
    for _ in range(2):
        try:
            generator.__anext__().send(None)
        except StopIteration as stop:
            print('item', stop.value)
        except Exception as raised:
            print(type(raised).__name__, raised, repr(raised.__cause__))


async def wait_in_step():
    step = slow().__anext__()
    step.send(None)
    try:
        step.throw(KeyError('k'))
    except KeyError as error:
        print('thrown', error)


try:
    wait_in_step().send(None)
except StopIteration:
    pass
fresh = slow().__anext__()
try:
    fresh.throw(ValueError('fresh'))
except ValueError as error:
    print(error)
fresh.close()
try:
    fresh.send(None)
except RuntimeError as error:
    print(error)
