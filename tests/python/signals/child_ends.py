import os, signal, time
seen = []
def handler(number, frame):
    pid, status = os.waitpid(-1, os.WNOHANG)
    seen.append(os.waitstatus_to_exitcode(status))
signal.signal(signal.SIGCHLD, handler)
pid = os.fork()
if pid == 0:
    os._exit(7)
while not seen:
    time.sleep(0.01)
print(seen)
