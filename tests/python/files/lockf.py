import fcntl, os
f = open('f', 'w')
fcntl.lockf(f, fcntl.LOCK_EX)
pid = os.fork()
if pid == 0:
    g = open('f', 'w')
    try:
        fcntl.lockf(g, fcntl.LOCK_EX | fcntl.LOCK_NB)
        print('locked')
    except OSError as error:
        print(type(error).__name__, error)
    os._exit(0)
os.waitpid(pid, 0)
fcntl.lockf(f, fcntl.LOCK_UN)
pid = os.fork()
if pid == 0:
    g = open('f', 'w')
    fcntl.lockf(g, fcntl.LOCK_EX | fcntl.LOCK_NB)
    print('locked')
    os._exit(0)
os.waitpid(pid, 0)
