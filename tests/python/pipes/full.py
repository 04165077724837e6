"""A pipe holds 65536 bytes; small writes go in whole or not at all."""
import os
import select
import threading

reader, writer = os.pipe()
os.set_blocking(writer, False)
total = 0
try:
    while True:
        total += os.write(writer, b'x' * 4096)
except BlockingIOError as error:
    print(total, error)
print(select.select([reader], [writer], [], 0) == ([reader], [], []))
os.read(reader, 4096)
print(select.select([reader], [writer], [], 0) == ([reader], [writer], []))

os.set_blocking(writer, True)
count = []
thread = threading.Thread(target=lambda: count.append(os.write(writer, b'y' * 100_000)))
thread.start()
thread.join(0.1)
print(thread.is_alive())
rest = total - 4096 + 100_000
while rest:
    rest -= len(os.read(reader, 8192))
thread.join()
print(count)
