class Pause:
    def __await__(self):
        try:
            yield 'paused'
        except ValueError as error:
            print('pause got', error)
            return 'handled'
        finally:
            print('pause ends')


async def inner():
    try:
        return await Pause()
    finally:
        print('inner ends')


async def outer():
    try:
        print('outer has', await inner())
        await Pause()
    except KeyError as error:
        print('outer got', repr(error))
        await Pause()
    finally:
        print('outer ends')


coroutine = outer()
print(coroutine.send(None))
print(coroutine.throw(ValueError('v')))
print(coroutine.throw(KeyError('k')))
coroutine.close()
print('closed')
coroutine = outer()
coroutine.send(None)
try:
    coroutine.throw(ZeroDivisionError)
except ZeroDivisionError as error:
    print('out', repr(error))
coroutine = outer()
coroutine.close()
print('never begun')


async def stubborn():
    try:
        await Pause()
    except GeneratorExit:
        await Pause()


coroutine = stubborn()
coroutine.send(None)
try:
    coroutine.close()
except RuntimeError as error:
    print(error)
coroutine.close()
