import os
import sys

pid = os.fork()
if pid == 0:
    print('child')
    sys.stdout.flush()
    os._exit(3)
ended, status = os.waitpid(pid, 0)
print(ended == pid, status, os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status))
pid = os.fork()
if pid == 0:
    sys.exit(4)
print(os.wait()[1] >> 8)
pid = os.fork()
if pid == 0:
    raise SystemExit(-1)
print(os.waitpid(pid, 0)[1] >> 8)
try:
    os.wait()
except ChildProcessError as e:
    print(e)
try:
    os.kill(999999, 9)
except ProcessLookupError as e:
    print(e)
