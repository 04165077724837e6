import os
import signal


def handler(number, frame):
    raise RuntimeError('from the handler')


signal.signal(signal.SIGUSR1, handler)
try:
    signal.raise_signal(signal.SIGUSR1)
except RuntimeError:
    import traceback
    traceback.print_exc()
os.kill(os.getpid(), signal.SIGINT)
print('never')
