"""Pipes as files."""
import os

reader, writer = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(reader)
    with os.fdopen(writer, 'w') as out:
        print('first line', file=out)
        print('zweite, größer', file=out)
        out.write('no end of line')
    os._exit(0)
os.close(writer)
with os.fdopen(reader) as lines:
    print(lines.name == reader, lines.mode, lines.encoding, lines.fileno() == reader)
    for line in lines:
        print(repr(line))
os.waitpid(pid, 0)
print(lines.closed)

reader, writer = os.pipe()
out = os.fdopen(writer, 'wb', 0)
print(out.write(b'unbuffered'), os.read(reader, 100))
text = open(reader, 'rb')
out.write(b'a\nb')
out.close()
print(text.readline(), text.read())
try:
    out.write(b'x')
except ValueError as error:
    print(error)
try:
    os.fdopen(99)
except OSError as error:
    print(error)
reader, writer = os.pipe()
broken = os.fdopen(writer, 'w')
os.close(reader)
broken.write('lost')
try:
    broken.flush()
except BrokenPipeError as error:
    print(error)
try:
    broken.close()
except BrokenPipeError as error:
    print(error)
