with open('f', 'w') as f:
    f.writelines(['one\n', 'two\n', '\n', 'four'])
with open('f') as f:
    print(f.readlines())
    print(f.readline() == '', f.readlines(), f.read() == '')
with open('f') as f:
    print(f.readlines(4), f.readline(2), f.readline(0) == '', f.readline(10), f.readline(-1), f.readline(), f.readline())
with open('f') as f:
    print([line.rstrip() for line in f])
    print(list(f))
with open('f') as f:
    print(next(f), f.readline(), next(f), f.read())
with open('f', 'rb') as f:
    print(list(f))
    f.seek(0)
    print(f.readline(2), f.readline(), f.readlines(1), f.readlines())
for number, line in enumerate(open('f'), 1):
    print(number, repr(line))
