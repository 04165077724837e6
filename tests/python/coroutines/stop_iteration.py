async def raises(error):
    raise error


for error in (StopIteration(1), StopAsyncIteration(2), GeneratorExit(), KeyError('k')):
    try:
        raises(error).send(None)
    except BaseException as raised:
        print(type(raised).__name__, raised, repr(raised.__cause__))
