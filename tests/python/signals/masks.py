import os, signal, time
def handler(number, frame):
    print('handled', signal.Signals(number).name)
signal.signal(signal.SIGUSR1, handler)
print(signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1]))
os.kill(os.getpid(), signal.SIGUSR1)
print('blocked', signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGUSR1]))
print('unblocked', signal.sigpending())
print(signal.pthread_sigmask(signal.SIG_SETMASK, {signal.SIGUSR1, signal.SIGTERM}) == set())
os.kill(os.getpid(), signal.SIGTERM)
print(sorted(signal.sigpending()))
print(signal.sigwait([signal.SIGTERM]))
print(signal.pthread_sigmask(signal.SIG_BLOCK, []) == {signal.SIGUSR1, signal.SIGTERM})
signal.alarm(1)
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGALRM])
print(signal.sigwait({signal.SIGALRM}))
print(signal.sigtimedwait([signal.SIGUSR2], 0.05))
try:
    signal.pthread_sigmask(9, [])
except OSError as error:
    print(error)
try:
    signal.pthread_sigmask(signal.SIG_BLOCK, [99])
except ValueError as error:
    print(error)
