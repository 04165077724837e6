"""zipfile: written, read, extracted, and what is wrong."""
import io
import os
import threading
import zipfile


def attempt(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


os.makedirs('src/sub', exist_ok=True)
for name in ('src/a.txt', 'src/sub/b.txt'):
    with open(name, 'w') as f:
        f.write(name * 40)
with zipfile.ZipFile('a.zip', 'w', zipfile.ZIP_DEFLATED) as z:
    z.write('src/a.txt')
    z.write('src/sub/b.txt', arcname='b.txt')
    z.writestr('说明.txt', '线程 ' * 20)
    z.writestr(zipfile.ZipInfo('stored.bin', (2024, 5, 6, 7, 8, 10)), b'\0\1\2')
    with z.open('opened.txt', 'w') as f:
        f.write(b'from open')
    attempt(lambda: z.getinfo('none'))
with zipfile.ZipFile('a.zip') as z:
    print(z.namelist(), z.testzip(), z)
    for info in z.infolist():
        print(info.filename, info.file_size, info.compress_size, info.compress_type, hex(info.CRC), info.is_dir())
    print(z.getinfo('stored.bin'), z.getinfo('stored.bin').date_time, z.read('说明.txt').decode()[:6])
    with z.open('b.txt') as f:
        print(f.read(10), io.TextIOWrapper(f).read(5))
    attempt(lambda: z.read('none'))
    attempt(lambda: z.writestr('x', 'y'))
    attempt(lambda: z.read('b.txt', pwd='text'))
    z.extractall('out')
    print(z.extract('b.txt', 'two') == os.path.normpath('two/b.txt'))
print(sorted(os.listdir('out')), open('out/src/a.txt').read()[:9], z)
attempt(lambda: z.read('b.txt'))
with zipfile.ZipFile('a.zip', 'a') as z:
    z.writestr('late.txt', 'appended')
    z.comment = b'a comment'
with zipfile.ZipFile('a.zip') as z:
    print(len(z.namelist()), z.read('late.txt'), z.comment)
print(zipfile.is_zipfile('a.zip'), zipfile.is_zipfile('src/a.txt'), zipfile.is_zipfile('none'))
attempt(lambda: zipfile.ZipFile('src/a.txt'))
attempt(lambda: zipfile.ZipFile('none.zip'))
attempt(lambda: zipfile.ZipFile('a.zip', 'q'))
memory = io.BytesIO()
with zipfile.ZipFile(memory, 'w') as z:
    z.writestr('x', 'in memory')
    z.mkdir('folder')
data = memory.getvalue()
print(zipfile.ZipFile(io.BytesIO(b'before' + data)).namelist(), zipfile.ZipFile(io.BytesIO(data)).read('x'))
broken = data.replace(b'in memory', b'im memory')
attempt(lambda: zipfile.ZipFile(io.BytesIO(broken)).read('x'))
print(zipfile.ZipFile(io.BytesIO(broken)).testzip())
sizes = {}


def read(name):
    with zipfile.ZipFile('a.zip') as z:
        sizes[name] = len(z.read(name))


threads = [threading.Thread(target=read, args=(name,)) for name in ('b.txt', 'late.txt', 'src/a.txt')]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(sizes.items()))
