import io
def attempt(function, *args):
    try:
        function(*args)
    except Exception as error:
        print(function.__name__, type(error).__name__, error, isinstance(error, OSError), isinstance(error, ValueError))

open('f', 'w').close()
with open('f') as f:
    attempt(f.write, 'x')
    print(f.readable(), f.writable(), f.seekable())
with open('f', 'w') as f:
    attempt(f.read)
    attempt(f.readline)
    attempt(f.write, b'x')
    attempt(f.write, 5)
    print(f.readable(), f.writable(), f.seekable())
with open('f', 'rb') as f:
    attempt(f.write, b'x')
    attempt(f.truncate)
with open('f', 'wb') as f:
    attempt(f.read)
    attempt(f.readline)
    attempt(f.write, 'x')
    attempt(f.write, 5)
with open('f', 'rb', 0) as f:
    attempt(f.write, b'x')
with open('f', 'wb', 0) as f:
    attempt(f.read)
print(io.UnsupportedOperation, io.UnsupportedOperation.__mro__[1:3])
