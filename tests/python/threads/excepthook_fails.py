import threading


def boom():
    raise ValueError('in the thread')


def hook(args):
    raise RuntimeError('in the hook')


threading.excepthook = hook
t = threading.Thread(target=boom, name='T')
t.start()
t.join()
threading.excepthook = None
t = threading.Thread(target=boom, name='U')
t.start()
t.join()
