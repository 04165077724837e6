with open('f', 'wb') as f:
    f.write(b'unix\nmac\rdos\r\nend')
for newline in (None, '', '\n', '\r', '\r\n'):
    with open('f', newline=newline) as f:
        lines = f.readlines()
        print(repr(newline), lines, f.newlines)
for newline in (None, '', '\n', '\r', '\r\n'):
    with open('g', 'w', newline=newline) as f:
        f.write('a\nb\r\nc')
    print(repr(newline), open('g', 'rb').read())
with open('f') as f:
    print(repr(f.read(6)), f.newlines, repr(f.read(100)), f.newlines)
