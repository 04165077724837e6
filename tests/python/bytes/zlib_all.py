"""zlib and gzip: the very bytes, pieces, and what is wrong."""
import gzip
import hashlib
import io
import zlib


def attempt(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


samples = [b'', b'a', b'hello ' * 1000, bytes((i * i * 7) % 251 for i in range(5000)), ('线程与进程' * 300).encode()]
for data in samples:
    for level in (-1, 0, 1, 6, 9):
        packed = zlib.compress(data, level)
        print(len(packed), hashlib.md5(packed).hexdigest(), zlib.decompress(packed) == data)
print(zlib.compress(b'abc'), zlib.compress(b'abc', wbits=-15), zlib.compress(b'abc', wbits=31)[10:])
packed = zlib.compress(b'hello' * 10)
for wrong in (lambda: zlib.decompress(b'abc'), lambda: zlib.decompress(packed[:-3]), lambda: zlib.decompress(packed[:-1] + b'x'), lambda: zlib.compress('x'),
              lambda: zlib.compress(b'x', 10), lambda: zlib.decompress(b''), lambda: zlib.decompress(packed + b'zz'), lambda: zlib.decompress(packed, -15)):
    attempt(wrong)
d = zlib.decompressobj()
print(d.decompress(packed[:5]), d.decompress(packed[5:] + b'rest'), d.unused_data, d.eof, d.unconsumed_tail, d.decompress(b'more'), d.unused_data)
d = zlib.decompressobj()
print(d.decompress(packed, 7), d.decompress(d.unconsumed_tail, 10), d.flush(), d.eof)
c = zlib.compressobj(9)
print(c.compress(b'abc'), c.flush(zlib.Z_SYNC_FLUSH), c.compress(b'more'), c.copy().flush(), c.flush())
attempt(lambda: c.compress(b'x'))
attempt(c.flush)
c = zlib.compressobj(6)
pieces = [c.compress(samples[3][i:i + 700]) for i in range(0, 5000, 700)]
packed = b''.join(pieces) + c.flush()
print(packed == zlib.compress(samples[3], 6), hashlib.md5(packed).hexdigest())
c = zlib.compressobj(zdict=b'hello world')
packed = c.compress(b'hello world!') + c.flush()
print(packed, zlib.decompressobj(zdict=b'hello world').decompress(packed))
attempt(lambda: zlib.decompress(packed))

print(gzip.compress(b'hello', mtime=0), gzip.decompress(gzip.compress(b'one') + gzip.compress(b'two')))
attempt(lambda: gzip.decompress(b'abc'))
attempt(lambda: gzip.decompress(gzip.compress(b'hello')[:-4]))
attempt(lambda: gzip.decompress(b''))
with gzip.open('notes.txt.gz', 'wt', encoding='utf-8') as f:
    f.write('第一行\n')
    print('second', file=f)
with gzip.open('notes.txt.gz', 'ab') as f:
    f.write(b'third\n')
with gzip.open('notes.txt.gz', 'rt', encoding='utf-8') as f:
    print(f.readline(), [line for line in f])
with gzip.GzipFile('notes.txt.gz') as f:
    print(f.read(4), f.tell(), f.readline(), f.seek(0), len(f.read()), f.read())
with open('notes.txt.gz', 'rb') as f:
    print(f.read(4), gzip.GzipFile(fileobj=f, mode='rb').mode)
raw = io.BytesIO()
with gzip.GzipFile('x.bin', 'wb', 6, raw, mtime=1) as f:
    f.write(b'data' * 100)
print(raw.getvalue())
with gzip.open('plain.gz', 'wb') as f:
    attempt(f.read)
open('plain.txt', 'w').write('not packed')
attempt(lambda: gzip.open('plain.txt').read())
attempt(lambda: gzip.open('plain.txt', 'rbt'))
attempt(lambda: gzip.open('none.gz'))
