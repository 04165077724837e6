import os, signal
for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGUSR1, signal.SIGABRT, signal.SIGALRM, signal.SIGCHLD, signal.SIGWINCH):
    pid = os.fork()
    if pid == 0:
        signal.raise_signal(number)
        os._exit(0)
    _, status = os.waitpid(pid, 0)
    print(number.name, os.waitstatus_to_exitcode(status), os.WIFSIGNALED(status))
