import os, signal, threading
signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGTERM])
seen = []
def wait():
    while True:
        number = signal.sigwait([signal.SIGUSR1, signal.SIGTERM])
        seen.append(number)
        if number == signal.SIGTERM:
            return
        ready.set()
ready = threading.Event()
thread = threading.Thread(target=wait)
thread.start()
os.kill(os.getpid(), signal.SIGUSR1)
ready.wait()
os.kill(os.getpid(), signal.SIGTERM)
thread.join()
print(seen)
