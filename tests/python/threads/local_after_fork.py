import threading
from multiprocessing import Process

data = threading.local()
data.x = 'of the parent'


class Numbered(threading.local):
    def __init__(self):
        self.n = 0


numbers = Numbered()
numbers.n = 5


def child():
    print(data.x, numbers.n)
    data.x = 'of the child'
    t = threading.Thread(target=lambda: print(hasattr(data, 'x'), numbers.n))
    t.start()
    t.join()


p = Process(target=child)
p.start()
p.join()
print(data.x)
