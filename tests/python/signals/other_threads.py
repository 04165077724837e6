import signal, threading
def work():
    try:
        signal.signal(signal.SIGUSR1, signal.SIG_IGN)
    except ValueError as error:
        print(error)
    try:
        signal.set_wakeup_fd(-1)
    except ValueError as error:
        print(error)
    print(signal.getsignal(signal.SIGUSR1))
    signal.pthread_kill(threading.main_thread().ident, signal.SIGUSR2)
def handler(number, frame):
    print('in', threading.current_thread().name, signal.Signals(number).name, frame is not None)
signal.signal(signal.SIGUSR2, handler)
thread = threading.Thread(target=work)
thread.start()
thread.join()
signal.raise_signal(signal.SIGUSR2)
