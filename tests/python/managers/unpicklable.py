import multiprocessing as mp
import threading
from multiprocessing.managers import BaseManager, RemoteError


class Source:
    def lock(self):
        return threading.Lock()

    def fine(self):
        return 'fine'


class Manager(BaseManager):
    pass


Manager.register('Source', Source)

if __name__ == '__main__':
    with Manager() as manager:
        source = manager.Source()
        try:
            source.lock()
        except RemoteError as e:
            lines = str(e).strip().splitlines()
            print(lines[1], '|', lines[-3])
        print(source.fine())
    with mp.Manager() as manager:
        try:
            manager.dict().update(lock=threading.Lock())
        except TypeError as e:
            print(e)
        try:
            manager.list(5)
        except RemoteError as e:
            print(str(e).strip().splitlines()[-2])
