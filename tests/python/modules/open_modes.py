with open('m.bin', 'wb') as f:
    print(f.write(b'\x00\x01abc\n'))
with open('m.bin', 'rb') as f:
    print(f.read(2), f.read(), f.read())
with open('m.txt', 'x') as f:
    f.write('first')
try:
    open('m.txt', 'x')
except FileExistsError as e:
    print(e)
with open('m.txt', 'r+') as f:
    print(f.read())
    f.write('!')
    f.seek(0)
    f.write('F')
print(open('m.txt').read())
with open('m.txt', 'w+') as f:
    f.write('abcdef')
    f.seek(2)
    print(f.read(2))
    f.truncate(3)
print(open('m.txt').read())
with open('m.txt', 'a+') as f:
    f.write('tail')
    f.seek(0)
    print(f.read())


def attempt(g):
    try:
        g()
    except Exception as e:
        print(type(e).__name__, e)


attempt(lambda: open('none.txt'))
attempt(lambda: open('m.txt', 'z'))
attempt(lambda: open('m.txt', 'rw'))
attempt(lambda: open('m.txt').write('x'))
attempt(lambda: open('m.txt', 'w').read())
attempt(lambda: open('m.txt', 'wb').write('x'))
attempt(lambda: open('m.txt', 'w').write(b'x'))
attempt(lambda: open('m.txt', 'w').write(5))
f = open('m.txt')
f.close()
attempt(f.read)
attempt(lambda: open('no/dir/x', 'w'))
attempt(lambda: open('.'))
