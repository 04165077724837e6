import sys


class Spy:
    def write(self, text):
        sys.stdout.write(repr(text) + ';')

    def flush(self):
        sys.stdout.write('flush')


class Shown:
    def __str__(self):
        return 'shown'


print('a', 1, None, file=Spy())
print()
print(file=Spy())
print()
print('x', Shown(), sep='-', end='!', file=Spy(), flush=True)
print()
print('x', 'y', sep='', end='', file=Spy())
print()
