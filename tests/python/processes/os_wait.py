import os
import signal
import sys
import time


def fork(work):
    pid = os.fork()
    if pid == 0:
        work()
        os._exit(0)
    return pid


def sleep(seconds, code=0):
    time.sleep(seconds)
    os._exit(code)


def describe(status):
    if os.WIFEXITED(status):
        return 'exited', os.WEXITSTATUS(status), os.waitstatus_to_exitcode(status)
    return 'killed', os.WTERMSIG(status), os.waitstatus_to_exitcode(status), os.WIFSIGNALED(status)


# The one that ends first is waited for first.
slow, fast = fork(lambda: sleep(0.6, 1)), fork(lambda: sleep(0.2, 2))
print(os.waitpid(-1, os.WNOHANG))
for pid in (fast, slow):
    ended, status = os.wait()
    print(ended == pid, status, describe(status))

# One in particular, which has ended already.
first, second = fork(lambda: os._exit(3)), fork(lambda: os._exit(300))
time.sleep(0.2)
print([(pid == second, describe(status)) for pid, status in [os.waitpid(second, 0)]])
ended, status = os.waitpid(-1, os.WNOHANG)
print(ended == first, describe(status))
for call in (os.wait, lambda: os.waitpid(-1, os.WNOHANG), lambda: os.waitpid(first, 0), lambda: os.waitpid(1, 0)):
    try:
        print(call())
    except ChildProcessError as e:
        print(repr(e))

# Ends of all kinds.
for work in (
    lambda: None, lambda: sys.exit(4), lambda: sys.exit('words'), lambda: 1 / 0,
    lambda: os.kill(os.getpid(), signal.SIGKILL), os.abort,
):
    fork(work)
    print(describe(os.wait()[1]))
waiting = fork(lambda: time.sleep(60))
os.kill(waiting, signal.SIGTERM)
print(describe(os.waitpid(waiting, 0)[1]))
