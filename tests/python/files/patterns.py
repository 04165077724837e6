import fnmatch, glob, os
for name, pattern in (('a.txt', '*.txt'), ('a.txt', '?.txt'), ('ab.txt', '?.txt'), ('a1', 'a[0-9]'), ('a1', 'a[!0-9]'), ('[x]', '[[]x]'), ('abc', '*b*'),
                      ('a-b', 'a[-]b'), ('x', ''), ('', '*')):
    print(name, pattern, fnmatch.fnmatch(name, pattern))
print(fnmatch.filter(['a.py', 'b.txt', 'c.py'], '*.py'), fnmatch.fnmatchcase('A', 'a'))
os.makedirs('d/e')
for name in ('d/1.txt', 'd/2.txt', 'd/e/3.txt', 'd/.hidden'):
    open(name, 'w').close()
print(sorted(glob.glob('d/*')), sorted(glob.glob('d/**/*.txt', recursive=True)), sorted(glob.glob('*/*/*')), glob.glob('nothing*'))
print(sorted(glob.glob('*.txt', root_dir='d')), sorted(glob.glob('d/[12].txt')), glob.glob('d/1.txt'), glob.escape('a*b'), glob.has_magic('x?'))
print(sorted(glob.iglob('d/**', recursive=True)))
