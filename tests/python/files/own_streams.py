import io

class Letters(io.RawIOBase):
    def __init__(self, data):
        self.data = data
    def readable(self):
        return True
    def readinto(self, buffer):
        size = min(len(buffer), 3, len(self.data))
        buffer[:size] = self.data[:size]
        self.data = self.data[size:]
        return size

print(Letters(b'abcdefgh').read(5), Letters(b'abcdefgh').readall(), Letters(b'abcdefgh').read())
print(io.BufferedReader(Letters(b'abcdefgh')).read(5))
print(io.TextIOWrapper(io.BufferedReader(Letters(b'ab\ncd\n'))).readlines())
print(Letters(b'ab\ncd').readline(), list(Letters(b'ab\ncd')))

class Shout(io.TextIOBase):
    def __init__(self):
        self.seen = []
    def writable(self):
        return True
    def write(self, text):
        self.seen.append(text.upper())
        return len(text)

with Shout() as out:
    out.write('hello you\n')
    out.writelines(['a', 'b'])
print(out.seen, out.closed)
base = io.IOBase()
print(base.readable(), base.writable(), base.seekable(), base.closed)
for name in ('fileno', 'seek', 'tell', 'truncate'):
    try:
        getattr(base, name)(*([0] if name == 'seek' else []))
    except io.UnsupportedOperation as error:
        print(name, error)
base.close()
print(base.closed)
try:
    io.RawIOBase().read(1)
except Exception as error:
    print(type(error).__name__)
