try:
    raise ExceptionGroup('g', [ValueError(1), TypeError(2), OSError(3)])
except* ValueError as group:
    raise LookupError('in the handler')
except* TypeError:
    print('types are fine')
