import os
print(sorted(name for name in os.listdir() if not name.endswith('.py')), sorted(os.listdir('data')))
with open('data/numbers.txt') as f:
    print(sum(int(line) for line in f))
print(os.stat('data/numbers.txt').st_size, os.path.isdir('data'))
os.remove('data/numbers.txt')
print(os.path.isdir('data'), os.listdir('data'))
