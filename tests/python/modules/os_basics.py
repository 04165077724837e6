import os

print(os.path.join('a', 'b.txt'), os.path.basename('/x/y.py'), os.path.dirname('/x/y.py'), os.path.splitext('a.tar.gz'), os.path.split('/a/b'), os.path.exists('nothing'))
print(os.sep, os.name, os.linesep == '\n', type(os.getpid()).__name__, os.getpid() == os.getpid(), os.getpid() != os.getppid(), os.cpu_count() >= 1)
open('one.txt', 'w').close()
os.mkdir('folder')
open(os.path.join('folder', 'two.txt'), 'w').write('22')
print(sorted(name for name in os.listdir() if not name.endswith('.py')), os.listdir('folder'), os.path.isfile('one.txt'), os.path.isdir('folder'), os.path.isfile('folder'), os.path.getsize('folder/two.txt'))
os.rename('one.txt', 'uno.txt')
os.remove('folder/two.txt')
print(os.path.exists('one.txt'), os.path.exists('uno.txt'), os.listdir('folder'), os.path.isabs('/a'), os.path.join('a', '/b'), os.path.normpath('a/../b//c'))
for f in (lambda: os.remove('nope'), lambda: os.listdir('nope'), lambda: os.mkdir('folder'), lambda: os.rename('nope', 'x')):
    try:
        f()
    except OSError as e:
        print(type(e).__name__, e)
print(os.environ.get('NO_SUCH_VARIABLE', 'unset'), os.getenv('NO_SUCH_VARIABLE'), os.getcwd() == os.path.abspath('.'))
