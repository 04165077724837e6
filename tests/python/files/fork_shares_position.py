import os
with open('f', 'w') as f:
    f.write('0123456789')
fd = os.open('f', os.O_RDWR)
pid = os.fork()
if pid == 0:
    os.read(fd, 4)
    os._exit(0)
os.waitpid(pid, 0)
print(os.read(fd, 3))
own = os.open('f', os.O_RDONLY)
print(os.read(own, 2), os.lseek(fd, 0, os.SEEK_CUR))
