import threading


class Worker(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n
        self.result = None

    def run(self):
        self.result = self.n * self.n
        print(self.name, 'computes', self.n)


workers = [Worker(i) for i in range(3)]
for w in workers:
    w.start()
    w.join()
print([w.result for w in workers])


class Named(threading.Thread):
    def __init__(self):
        super().__init__(name='custom', daemon=True)

    def run(self):
        print(self.name, self.daemon, threading.current_thread() is self)


n = Named()
n.start()
n.join()
