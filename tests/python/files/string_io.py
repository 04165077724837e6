import io
s = io.StringIO('one\ntwo\nthree')
print(s.readline(), s.tell(), s.readlines(), s.read() == '')
s.seek(4)
print(s.write('TWO'), s.getvalue(), s.tell())
s.seek(0, 2)
s.write('!')
s.seek(20)
s.write('far')
print(repr(s.getvalue()), s.truncate(3), s.getvalue(), s.tell())
for args in ((-1,), (1, 1), (-1, 2), (0, 9)):
    try:
        s.seek(*args)
    except (ValueError, OSError) as error:
        print(type(error).__name__, error)
for value in (b'x', 5, None):
    try:
        s.write(value)
    except TypeError as error:
        print(error)
print(s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed, s.newlines, s.encoding, s.errors)
with io.StringIO() as t:
    print('printed', file=t)
    print(1, 2, sep='-', end='.', file=t)
    print(repr(t.getvalue()))
try:
    t.getvalue()
except ValueError as error:
    print(error)
try:
    s.fileno()
except io.UnsupportedOperation as error:
    print(error)
print(repr(io.StringIO('a\r\nb\rc\n', newline=None).read()), io.StringIO('a\r\nb\rc\n', newline='').readlines())
u = io.StringIO(newline='\r\n')
u.write('x\ny')
print(repr(u.getvalue()))
try:
    io.StringIO(5)
except TypeError as error:
    print(error)
print([line for line in io.StringIO('a\nb')])
