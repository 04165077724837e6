import multiprocessing


class Worker(multiprocessing.Process):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        print(self.name, 'computes', self.n**2)
        self.n = 0


if __name__ == '__main__':
    for i in range(3):
        w = Worker(i)
        w.start()
        w.join()
        print(w.n, w.exitcode)
