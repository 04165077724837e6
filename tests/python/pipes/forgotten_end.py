"""While anybody can write there is no end of file: here the child has a copy, until it ends."""
import os
import time

reader, writer = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(reader)
    time.sleep(0.2)
    os._exit(3)
os.close(writer)
start = time.monotonic()
print(os.read(reader, 10), time.monotonic() - start > 0.1)
print(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
