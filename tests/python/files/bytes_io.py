import io
b = io.BytesIO(b'one\ntwo\nthree')
print(b.readline(), b.tell(), b.read(2), b.read1(1), b.readlines())
b.seek(4)
print(b.write(b'TWO'), b.getvalue(), b.tell())
b.seek(16)
b.write(b'far')
print(b.getvalue(), b.truncate(3), b.getvalue(), b.tell(), b.seek(-2, 2), b.read())
for args in ((-1,), (0, 9)):
    try:
        b.seek(*args)
    except ValueError as error:
        print(error)
for value in ('x', 5, None):
    try:
        b.write(value)
    except TypeError as error:
        print(error)
buffer = bytearray(2)
b.seek(0)
print(b.readinto(buffer), buffer, b.readable(), b.writable(), b.seekable(), b.isatty())
print(list(io.BytesIO(b'a\nb\n')))
b.close()
try:
    b.read()
except ValueError as error:
    print(error)
wrapped = io.TextIOWrapper(io.BytesIO(), encoding='utf-8', write_through=True)
wrapped.write('grün')
print(wrapped.buffer.getvalue(), wrapped)
reader = io.BufferedReader(io.BytesIO(b'buffered bytes'))
print(reader.peek(3)[:3], reader.read(8), reader.read(), reader)
writer = io.BufferedWriter(raw := io.BytesIO(), 4)
writer.write(b'ab')
print(raw.getvalue())
writer.write(b'cdefg')
writer.flush()
print(raw.getvalue())
