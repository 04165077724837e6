"""Files in other encodings than utf-8: written, read, read as what they are not, and where they begin with a mark."""
import io
import os

lines = ['第一行: 线程\n', 'second line\n', '第三行: “进程”\n']
for encoding in ('gbk', 'gb18030', 'utf-16', 'utf-16-be', 'utf-32', 'utf-8-sig', 'utf_8', 'UTF-16'):
    with open('notes.txt', 'w', encoding=encoding) as f:
        print(f.encoding, f.write(lines[0]), f.tell())
        f.writelines(lines[1:])
    with open('notes.txt', 'rb') as f:
        data = f.read()
    print(len(data), data[:8])
    with open('notes.txt', encoding=encoding) as f:
        print(f.readline().strip(), f.tell())
        f.seek(f.tell())
        print(f.read(3), [line.strip() for line in f], f.tell())
        f.seek(0)
        print(f.read() == ''.join(lines))
    with open('notes.txt', 'a', encoding=encoding) as f:
        f.write('更多')
    with open('notes.txt', 'rb') as f:
        more = f.read()
    print(more[len(data):])

with open('long.txt', 'w', encoding='gbk') as f:
    for i in range(4000):
        f.write(f'{i}行\n' if i % 7 else '锁的名字很长\n')
with open('long.txt', encoding='gbk') as f:
    print(sum(len(line) for line in f), os.path.getsize('long.txt'))
with open('long.txt', encoding='gbk') as f:
    for _ in range(10):
        text = f.readline()
    place = f.tell()
    after = f.readline()
    f.seek(place)
    print(place, text, after, f.readline() == after)

for encoding, errors in (('utf-8', 'strict'), ('utf-8', 'replace'), ('utf-8', 'ignore'), ('ascii', 'strict'), ('latin-1', 'strict')):
    try:
        with open('notes.txt', 'w', encoding='gbk') as f:
            f.write('多线程 ok')
        with open('notes.txt', encoding=encoding, errors=errors) as f:
            print(ascii(f.read()))
    except UnicodeDecodeError as e:
        print(type(e).__name__, e)
try:
    with open('notes.txt', 'w', encoding='gbk') as f:
        f.write('ok \U0001f600')
except UnicodeEncodeError as e:
    print(type(e).__name__, e)
try:
    open('notes.txt', encoding='gbk-2')
except LookupError as e:
    print(type(e).__name__, e)
raw = io.BytesIO('甲\r\n乙\n丙'.encode('utf-16'))
stream = io.TextIOWrapper(raw, encoding='utf-16')
print(stream.read(1), stream.read(), stream.newlines)
