def seen():
    with open('f', 'rb') as f:
        return len(f.read())

with open('f', 'w') as f:
    f.write('x' * 100)
    print('default', seen())
    f.flush()
    print('flushed', seen())
    f.write('y' * 10000)
    print('more than the buffer', seen() > 100)
print('closed', seen())
with open('f', 'w', buffering=1) as f:
    f.write('no end')
    print('line', seen())
    f.write(' of line\nnext')
    print('line', seen(), f.line_buffering)
with open('f', 'wb', buffering=0) as f:
    f.write(b'raw')
    print('none', seen(), f)
with open('f', 'wb', buffering=4) as f:
    f.write(b'abc')
    print('4', seen())
    f.write(b'de')
    print('4', seen())
    f.write(b'0123456789')
    print('4', seen())
with open('f', 'w') as f:
    f.write('some')
    f.seek(0)
    print('seek', seen())
    f.write('S')
    print(f.tell(), seen())
