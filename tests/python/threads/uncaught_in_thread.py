import threading


def boom(n):
    return 1 / n


t = threading.Thread(target=boom, args=(0,))
t.start()
t.join()
u = threading.Thread(target=boom, args=(0,), name='named')
u.start()
u.join()


class W(threading.Thread):
    def run(self):
        raise ValueError('in run')


w = W()
w.start()
w.join()
print('main goes on', t.is_alive())
