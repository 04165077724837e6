import os
fd = os.open('f', os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o640)
print(fd, os.write(fd, b'hello world'), os.lseek(fd, 0, os.SEEK_SET), os.read(fd, 5), os.read(fd, 100), os.read(fd, 5))
print(oct(os.fstat(fd).st_mode), os.fstat(fd).st_size, os.isatty(fd), os.isatty(1))
copy = os.dup(fd)
os.lseek(copy, 2, os.SEEK_SET)
print(copy, os.read(fd, 2), os.lseek(fd, 0, os.SEEK_CUR))
print(os.pread(fd, 3, 6), os.pwrite(fd, b'W', 6), os.pread(fd, 20, 0))
os.ftruncate(fd, 4)
os.fsync(fd)
print(os.fstat(fd).st_size)
os.close(fd)
os.lseek(copy, 0, os.SEEK_SET)
print(os.read(copy, 10))
os.close(copy)
try:
    os.read(copy, 1)
except OSError as error:
    print(error)
fd = os.open('f', os.O_WRONLY | os.O_APPEND)
os.write(fd, b'++')
try:
    os.read(fd, 1)
except OSError as error:
    print(error)
os.close(fd)
try:
    os.open('f', os.O_CREAT | os.O_EXCL | os.O_WRONLY)
except FileExistsError as error:
    print(error)
with os.fdopen(os.open('f', os.O_RDONLY)) as file:
    print(file.read(), type(file.name))
with open(os.open('g', os.O_WRONLY | os.O_CREAT), 'w', closefd=True) as file:
    file.write('through a number')
print(open('g').read())
with open('h', 'w', opener=lambda path, flags: os.open('opened_' + path, flags)) as file:
    file.write('x')
print(sorted(name for name in os.listdir() if not name.endswith('.py')))
reader, writer = os.pipe()
try:
    os.lseek(reader, 0, 0)
except OSError as error:
    print(error)
