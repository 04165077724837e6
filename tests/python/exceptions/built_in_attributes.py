"""Attributes of built-in exceptions."""
def show(function):
    """Prints what a function answers, or the exception that it ends with."""
    try:
        print(function.__name__, repr(function()))
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


@show
def attrs():
    e = OSError(2, 'No such', 'f.txt')
    out = [e.errno, e.strerror, e.filename, str(e), type(e).__name__, e.args, e.filename2]
    e = OSError('x')
    out += [e.errno, str(e)]
    e = OSError(5, 'a', 'b', None, 'c')
    out += [str(e), e.filename2]
    e = KeyError('k')
    out += [str(e), e.args]
    e = StopIteration(3)
    out += [e.value]
    e = SystemExit(3)
    out += [e.code]
    out += [SystemExit().code, SystemExit(1,2).code]
    e = ImportError('m', name='n', path='p')
    out += [e.name, e.path, e.msg]
    e = NameError('m', name='n')
    out += [e.name]
    e = AttributeError('m', name='n', obj=5)
    out += [e.name, e.obj]
    e = UnicodeDecodeError('utf8', b'abc', 1, 2, 'bad')
    out += [str(e), e.object, e.start, e.end, e.reason, e.encoding]
    e = UnicodeEncodeError('ascii', 'abc', 1, 2, 'bad')
    out += [str(e)]
    e = SyntaxError('m', ('f', 1, 2, 'text', 1, 3))
    out += [e.msg, e.filename, e.lineno, e.offset, e.text, e.end_lineno, e.end_offset, str(e)]
    print(*out, sep='\n')
