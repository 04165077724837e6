import atexit


@atexit.register
def first():
    print('registered first, runs last')


def second(*args, **kw):
    print('second', args, kw)


atexit.register(second, 1, key='v')
print('main ends')
