import multiprocessing as mp
import sys


class Leaving(mp.Process):
    def __init__(self, code):
        super().__init__()
        self.code = code

    def run(self):
        sys.exit(self.code)


if __name__ == '__main__':
    for code in (None, 0, 1, -1, 256, 300, True, 'text', [1]):
        process = Leaving(code)
        process.start()
        process.join()
        print(repr(code), process.exitcode)
