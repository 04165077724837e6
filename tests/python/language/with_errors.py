class NoExit:
    def __enter__(self):
        return self


class BadEnter:
    def __enter__(self):
        raise RuntimeError('cannot enter')

    def __exit__(self, *a):
        print('never')


class BadExit:
    def __enter__(self):
        return self

    def __exit__(self, *a):
        raise RuntimeError('cannot leave')


for thing in (NoExit(), 5, BadEnter(), BadExit()):
    try:
        with thing:
            print('in')
    except Exception as e:
        print(type(e).__name__, e)
try:
    with BadExit():
        raise ValueError('first')
except RuntimeError as e:
    print(e, '<-', repr(e.__context__))
