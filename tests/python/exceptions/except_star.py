def test(error):
    try:
        try:
            raise error
        except* ValueError as group:
            print('values', repr(group))
        except* (TypeError, KeyError) as group:
            print('types', repr(group))
            raise RuntimeError('from the handler')
        else:
            print('else')
        finally:
            print('finally')
    except BaseException as left:
        print('left', repr(left), repr(left.__context__), repr(left.__cause__))


test(ValueError(1))
test(OSError(1))
test(TypeError(1))
test(ExceptionGroup('g', [ValueError(1), ValueError(2)]))
test(ExceptionGroup('g', [ValueError(1), OSError(2)]))
test(ExceptionGroup('g', [ValueError(1), OSError(2), KeyError(3)]))
test(ExceptionGroup('g', [ExceptionGroup('h', [ValueError(1), OSError(2)]), TypeError(3)]))
test(BaseExceptionGroup('b', [KeyboardInterrupt(), ValueError(1)]))


def again():
    try:
        try:
            raise ExceptionGroup('g', [ValueError(1), KeyError(2), OSError(3)])
        except* ValueError:
            raise
        except* KeyError as group:
            raise group
    except ExceptionGroup as left:
        print(repr(left), [repr(each) for each in left.exceptions])


again()
try:
    try:
        raise ValueError(1)
    except* ExceptionGroup:
        pass
except TypeError as error:
    print(error)
try:
    try:
        raise ValueError(1)
    except* 5:
        pass
except TypeError as error:
    print(error)
