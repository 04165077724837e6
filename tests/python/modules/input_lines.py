name = input('name? ')
print('hello', name)
print(repr(input()), repr(input('> ')))
total = 0
while (line := input()) != 'stop':
    total += int(line)
print(total)
import sys
print(repr(sys.stdin.readline()))
print([line.strip() for line in sys.stdin])
try:
    input('more? ')
except EOFError as e:
    print(e)
