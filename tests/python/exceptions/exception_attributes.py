try:
    {}['missing']
except KeyError as e:
    print(e.args, str(e), repr(e), e.__traceback__ is not None, e.__traceback__.tb_lineno)
try:
    open('/no/such/file')
except FileNotFoundError as e:
    print(e.errno, e.strerror, e.filename, e.args)
    print(e)
e = OSError(2, 'text')
print(type(e).__name__, e.errno, e.strerror, str(e), repr(e))
print(repr(OSError('only')), str(OSError()), OSError('a').errno)
try:
    b'\xff'.decode()
except UnicodeDecodeError as e:
    print(e, e.start, e.end, e.reason, e.encoding, e.object)
try:
    'é'.encode('ascii')
except UnicodeEncodeError as e:
    print(e)
s = StopIteration('v')
print(s.value, SystemExit(4).code, SystemExit().code)
x = ValueError('a')
x.add_note('a note')
print(x.__notes__)
x.extra = 5
print(x.extra, x == ValueError('a'), ValueError('a', 1).args)
print(x.with_traceback(None) is x, str(ValueError()), repr(ValueError()), repr(ValueError('q\'s')))
