def caught(action):
    try:
        action()
    except Exception as error:
        return error


def chained():
    try:
        1 / 0
    except ZeroDivisionError as error:
        raise ValueError('chained') from error


def contextual():
    try:
        {}['k']
    except KeyError:
        raise TypeError('in a handler')


def inner():
    raise ExceptionGroup('inner', [caught(chained), OSError(2, 'no file')])


noted = RuntimeError('noted')
noted.add_note('a note')
noted.add_note('two\nlines')
top = ExceptionGroup('top', [caught(inner), caught(contextual), noted, ValueError()])
top.add_note('about the group')
try:
    raise top from LookupError('cause')
except ExceptionGroup as error:
    raise RuntimeError('at last') from error
