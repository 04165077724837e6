def content():
    with open('f.txt') as f:
        return f.read()

with open('f.txt', 'w') as f:
    f.write('first\nsecond\n')
print(repr(content()))
open('f.txt', 'w').close()
print(repr(content()))
with open('f.txt', 'x' if False else 'w+') as f:
    f.write('abc')
    f.seek(0)
    print(f.read(2), f.tell())
with open('f.txt', 'a') as f:
    print(f.tell())
    f.seek(0)
    f.write('DEF')
print(content())
with open('f.txt', 'a+') as f:
    print(f.tell(), repr(f.read()))
    f.seek(0)
    print(f.read())
    f.write('!')
with open('f.txt', 'r+') as f:
    f.write('X')
    f.seek(0, 2)
    f.write('Y')
print(content())
with open('new.txt', 'x') as f:
    f.write('new')
for mode in ('x', 'xb', 'x+'):
    try:
        open('new.txt', mode)
    except FileExistsError as error:
        print(error, error.errno, error.filename)
with open('f.txt', 'rb') as f:
    print(f.read(), f.mode, f.name)
with open('f.txt', 'rt') as f:
    print(f.mode, f.encoding, f.errors, f.newlines, f.line_buffering, f.closed)
print(f.closed)
