import os
os.makedirs('a/b/c')
os.makedirs('a/b/c', exist_ok=True)
try:
    os.makedirs('a/b')
except FileExistsError as error:
    print(error)
for name in ('a/1.txt', 'a/b/2.txt', 'a/b/c/3.txt'):
    with open(name, 'w') as f:
        f.write(name)
for folder, folders, files in os.walk('a'):
    print(folder, sorted(folders), sorted(files))
for folder, folders, files in os.walk('a', topdown=False):
    print(folder, sorted(folders), sorted(files))
print(sorted(os.listdir('a')), os.path.getsize('a/b/2.txt'))
with os.scandir('a') as entries:
    print(sorted((e.name, e.path, e.is_dir(), e.is_file()) for e in entries))
os.rename('a/b', 'moved')
print(sorted(os.listdir('moved')), os.path.exists('a/b'), open('moved/c/3.txt').read())
os.chdir('moved')
print(os.getcwd(), sorted(name for name in os.listdir() if not name.endswith('.py')), os.path.abspath('x'), os.path.isfile('2.txt'))
os.chdir('..')
os.remove('moved/c/3.txt')
os.removedirs('moved/c')
print(os.path.isdir('moved/c'), sorted(name for name in os.listdir() if not name.endswith('.py')))
os.renames('moved/2.txt', 'other/deep/2.txt')
print(os.path.exists('moved'), os.listdir('other'))
