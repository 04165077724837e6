import os
import time

# The parent ends before its child: the child is adopted by process 1, or by another one whose office that is.
reader, writer = os.pipe()
pid = os.fork()
if pid == 0:
    parent = os.getpid()
    if os.fork() == 0:
        before = os.getppid() == parent
        while os.getppid() == parent:
            time.sleep(0.01)
        os.write(writer, f'{before} {os.getppid() != parent}'.encode())
        os._exit(0)
    time.sleep(0.2)
    os._exit(0)
print(os.waitpid(pid, 0)[1])
print(os.read(reader, 100).decode())
# It is nobody's child here.
try:
    os.wait()
except ChildProcessError as e:
    print(e)
