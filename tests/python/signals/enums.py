import signal
print(signal.SIGTERM, repr(signal.SIGINT), signal.Signals(9).name, signal.SIGCHLD is signal.SIGCLD, signal.SIG_DFL, repr(signal.SIG_IGN))
print(list(signal.Sigmasks), signal.SIG_BLOCK, signal.ITIMER_REAL, signal.NSIG)
print(len(signal.valid_signals()), signal.SIGKILL in signal.valid_signals(), signal.SIGRTMIN, int(signal.SIGRTMAX))
print(signal.strsignal(signal.SIGTERM), signal.strsignal(11), signal.strsignal(2))
print(signal.getsignal(signal.SIGINT) is signal.default_int_handler, repr(signal.getsignal(signal.SIGTERM)), repr(signal.getsignal(signal.SIGPIPE)))
print(repr(signal.signal(signal.SIGTERM, signal.SIG_IGN)), repr(signal.signal(signal.SIGTERM, signal.SIG_DFL)))
for number, handler in ((0, signal.SIG_DFL), (100, signal.SIG_DFL), (signal.SIGTERM, 'x'), (signal.SIGKILL, signal.SIG_IGN), (signal.SIGTERM, None)):
    try:
        signal.signal(number, handler)
    except (ValueError, TypeError, OSError) as error:
        print(type(error).__name__, error)
for function in (signal.getsignal, signal.strsignal):
    try:
        function(0)
    except ValueError as error:
        print(error)
print(signal.Signals.SIGUSR1.value, signal.Signals['SIGHUP'], signal.Handlers.SIG_DFL, int(signal.SIGINT) + 1)
