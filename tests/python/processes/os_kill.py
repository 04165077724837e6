import os
import time


def show(call, *args):
    try:
        print(call(*args))
    except OSError as e:
        print(type(e).__name__, e)


pid = os.fork()
if pid == 0:
    time.sleep(60)
    os._exit(0)
show(os.kill, pid, 0)
os.kill(pid, 9)
time.sleep(0.2)
# It has ended, but nobody has asked how.
show(os.kill, pid, 0)
show(os.kill, pid, 15)
print(os.waitpid(pid, 0)[1])
show(os.kill, pid, 0)
show(os.kill, pid, 9)
