import fcntl, os
f = open('f', 'w')
g = open('f')
fcntl.flock(f, fcntl.LOCK_EX)
fcntl.flock(f, fcntl.LOCK_EX)
for operation in (fcntl.LOCK_EX, fcntl.LOCK_SH):
    try:
        fcntl.flock(g, operation | fcntl.LOCK_NB)
    except BlockingIOError as error:
        print(error)
fcntl.flock(f, fcntl.LOCK_UN)
fcntl.flock(g, fcntl.LOCK_SH | fcntl.LOCK_NB)
fcntl.flock(f, fcntl.LOCK_SH | fcntl.LOCK_NB)
h = open('f')
try:
    fcntl.flock(h, fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError as error:
    print(type(error).__name__)
f.close()
g.close()
fcntl.flock(h, fcntl.LOCK_EX | fcntl.LOCK_NB)
print('alone')
