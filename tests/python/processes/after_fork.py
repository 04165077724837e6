import multiprocessing as mp
from multiprocessing import util
import threading


class State:
    value = 'of the parent'

    def reset(self):
        self.value = 'of the child'


state = State()
util.register_after_fork(state, State.reset)
lock = util.ForkAwareThreadLock()
local = util.ForkAwareLocal()
local.x = 1


def child():
    print(state.value, lock.acquire(False), hasattr(local, 'x'))


if __name__ == '__main__':
    with lock:
        process = mp.Process(target=child)
        process.start()
        process.join()
    print(state.value, local.x)
