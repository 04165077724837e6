import threading


def hook(args):
    print(args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


threading.excepthook = hook
t = threading.Thread(target=lambda: {}['k'], name='T')
t.start()
t.join()
print(threading.excepthook is hook)
threading.excepthook = threading.__excepthook__
