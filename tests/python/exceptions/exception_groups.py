def run():
    raise ExceptionGroup('several', [ValueError('a'), TypeError('b'), ExceptionGroup('inner', [KeyError('c')])])


try:
    run()
except* ValueError as g:
    print('values', g.exceptions)
except* KeyError as g:
    print('keys', repr(g))
except* TypeError as g:
    print('types', len(g.exceptions))
try:
    try:
        raise ExceptionGroup('x', [OSError(1), ValueError(2)])
    except* OSError:
        print('os handled')
except ExceptionGroup as rest:
    print('rest', rest, rest.exceptions)
try:
    raise ValueError('single')
except* ValueError as g:
    print(type(g).__name__, g.exceptions)
