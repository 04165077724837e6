import os


def attempt(function, *args):
    try:
        print(function.__name__, function(*args))
    except Exception as error:
        print(function.__name__, repr(error))


reader, writer = os.pipe()
os.write(writer, b'nobody will read this')
os.close(reader)
attempt(os.write, writer, b'x')
os.close(writer)
attempt(os.write, writer, b'x')
attempt(os.read, reader, 1)
attempt(os.close, reader)
reader, writer = os.pipe()
attempt(os.read, writer, 1)
attempt(os.write, reader, b'x')
attempt(os.write, writer, 'text')
attempt(os.read, reader, -1)
attempt(os.read, reader, 0)
attempt(os.write, writer, b'')
attempt(os.get_blocking, reader)
os.set_blocking(reader, False)
attempt(os.read, reader, 5)
attempt(os.isatty, reader)
attempt(os.get_inheritable, reader)
os.set_inheritable(reader, True)
attempt(os.get_inheritable, reader)

again = os.dup(writer)
os.close(writer)
os.write(again, b'through the copy')
attempt(os.read, reader, 50)
os.close(again)
attempt(os.read, reader, 50)
