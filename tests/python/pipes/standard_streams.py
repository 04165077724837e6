import os

os.write(1, b'to standard output\n')
os.write(2, b'to standard error\n')
print(os.isatty(1), os.get_blocking(1))
print(os.read(0, 3), os.read(0, 100), os.read(0, 100), os.read(0, 100))
print(os.strerror(2), os.strerror(32), os.strerror(98))
