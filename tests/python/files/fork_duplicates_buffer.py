import os
f = open('f', 'w')
f.write('pending\n')
pid = os.fork()
if pid == 0:
    f.write('child\n')
    f.flush()
    os._exit(0)
os.waitpid(pid, 0)
f.write('parent\n')
f.close()
print(open('f').read(), end='')
