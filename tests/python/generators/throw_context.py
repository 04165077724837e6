def numbers():
    yield 1


def careful():
    try:
        yield 1
    except KeyError:
        yield 2


def outer():
    yield from careful()


def thrown(generator, steps, *before):
    for _ in range(steps):
        next(generator)
    for error in before:
        generator.throw(error)
    try:
        try:
            1 % [1]
        finally:
            generator.throw(ValueError('thrown'))
    except ValueError as error:
        print(repr(error.__context__))


thrown(numbers(), 0)
thrown(numbers(), 1)
thrown(careful(), 1, KeyError('own'))
thrown(outer(), 1, KeyError('own'))
thrown(outer(), 1)
