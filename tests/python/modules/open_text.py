with open('a.txt', 'w') as f:
    print(f.write('one\ntwo\n'), f.name, f.mode, f.closed)
    f.writelines(['three\n', 'four'])
    print('five', 6, sep='-', file=f)
print(f.closed)
with open('a.txt') as f:
    print(repr(f.read()), repr(f.read()))
with open('a.txt') as f:
    print(repr(f.readline()), repr(f.readline()), f.readlines(), repr(f.readline()))
with open('a.txt') as f:
    for n, line in enumerate(f, 1):
        print(n, line.rstrip())
with open('a.txt', 'a') as f:
    f.write('more')
with open('a.txt', 'r') as f:
    print(f.read(3), f.tell(), f.seek(0), f.read(1), list(f)[-1])
with open('a.txt', 'w') as f:
    pass
print(repr(open('a.txt').read()))
with open('u.txt', 'w', encoding='utf-8') as f:
    f.write('é😀\n')
print(open('u.txt', encoding='utf-8').read(), open('u.txt', 'rb').read())
