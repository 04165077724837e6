"""mmap: files as memory, and memory that a forked child shares."""
import mmap
import os
import struct


def attempt(function):
    try:
        print(repr(function()))
    except Exception as e:
        print(type(e).__name__, e)


with open('data.bin', 'w+b') as f:
    f.write(b'hello world')
    f.flush()
    m = mmap.mmap(f.fileno(), 0)
print(m, len(m), m[:5], m[0], m[-1], m[::3], bytes(m))
m[0:5] = b'HELLO'
print(m.readline(), m.tell(), m.seek(0), m.read(3), m.read_byte(), m.find(b'o'), m.rfind(b'o'), m.find(b'L', 0), b'wor' in m)
for wrong in (lambda: m.__setitem__(slice(0, 3), b'toolong'), lambda: m.__setitem__(0, 300), lambda: m[100], lambda: m.seek(100), lambda: m.seek(1, 5)):
    attempt(wrong)
m.seek(9)
attempt(lambda: m.write(b'abc'))
print(m.write(b'!?'), m.tell(), m.read(), m.flush())
attempt(m.read_byte)
m.move(0, 6, 5)
print(m[:], m.size(), open('data.bin', 'rb').read())
m.close()
attempt(lambda: m[0])
attempt(lambda: len(m))
print(m.closed, m)
with open('data.bin', 'r+b') as f:
    r = mmap.mmap(f.fileno(), 0, access=mmap.ACCESS_READ)
    c = mmap.mmap(f.fileno(), 5, access=mmap.ACCESS_COPY)
    attempt(lambda: r.__setitem__(0, 1))
    attempt(lambda: r.write(b'x'))
    c[0] = 88
    print(r, c[:], r[:5])
    for wrong in (lambda: mmap.mmap(f.fileno(), 100), lambda: mmap.mmap(f.fileno(), -1), lambda: mmap.mmap(-1, 0)):
        attempt(wrong)
with open('empty', 'w+b') as f:
    attempt(lambda: mmap.mmap(f.fileno(), 0))

shared = mmap.mmap(-1, 16)
private = bytearray(16)
pid = os.fork()
if pid == 0:
    shared[0] = private[0] = 7
    shared[4:8] = struct.pack('i', 42)
    shared.seek(8)
    shared.write('线程'.encode())
    os._exit(0)
os.waitpid(pid, 0)
print(shared[0], private[0], struct.unpack('i', shared[4:8]), shared[8:14].decode(), shared.tell(), mmap.PAGESIZE)
with mmap.mmap(-1, 4) as m:
    m.write_byte(65)
    print([byte for byte in m], m.tell())
print(m.closed)
