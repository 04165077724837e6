import os, shutil
os.makedirs('src/sub')
for name in ('src/a.txt', 'src/sub/b.txt', 'src/skip.log'):
    with open(name, 'w') as f:
        f.write(name)
print(shutil.copy('src/a.txt', 'copy.txt'), open('copy.txt').read(), shutil.copy2('src/a.txt', 'src/sub'))
print(shutil.copytree('src', 'dst', ignore=shutil.ignore_patterns('*.log')), sorted(os.listdir('dst')), sorted(os.listdir('dst/sub')))
try:
    shutil.copytree('src', 'dst')
except FileExistsError as error:
    print(error)
print(shutil.copytree('src', 'dst', dirs_exist_ok=True), sorted(os.listdir('dst')))
print(shutil.move('copy.txt', 'dst'), shutil.move('dst/sub', 'moved'), sorted(os.listdir('moved')))
for action in (lambda: shutil.copyfile('dst/a.txt', 'dst/a.txt'), lambda: shutil.move('src/a.txt', 'dst'), lambda: shutil.rmtree('nowhere'),
               lambda: shutil.copy('nowhere', 'x'), lambda: shutil.rmtree('dst/a.txt')):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error)
shutil.rmtree('dst')
shutil.rmtree('nowhere', ignore_errors=True)
print(sorted(name for name in os.listdir() if not name.endswith('.py')), shutil.which('no-such-program'), shutil.disk_usage('.').total > 0, shutil.get_terminal_size((1, 2)).columns > 0)
