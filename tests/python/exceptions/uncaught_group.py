def fail(kind, *arguments):
    raise kind(*arguments)


def collect():
    errors = []
    for kind, argument in ((ValueError, 'one'), (KeyError, 'two')):
        try:
            fail(kind, argument)
        except Exception as error:
            errors.append(error)
    return errors


raise ExceptionGroup('several', collect())
