import multiprocessing as mp
from multiprocessing.managers import SharedMemoryManager
from multiprocessing.shared_memory import SharedMemory

def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

def total(name, start, stop):
    block = SharedMemory(name)
    s = sum(block.buf[start:stop])
    block.close()
    return s

if __name__ == '__main__':
    with SharedMemoryManager() as smm:
        block = smm.SharedMemory(size=100)
        block.buf[:100] = bytes(range(100))
        with mp.Pool(2) as pool:
            print(pool.starmap(total, [(block.name, 0, 50), (block.name, 50, 100)]))
        items = smm.ShareableList([1, 'two'])
        print(list(items), type(smm).__name__)
        name = block.name
        block.close(); items.shm.close()
    attempt(lambda: SharedMemory('lockstep_gone'))
    try:
        SharedMemory(name)
    except FileNotFoundError:
        print('unlinked')
    smm = SharedMemoryManager()
    attempt(lambda: smm.SharedMemory(5))
    smm.start()
    attempt(smm.start)
    attempt(lambda: smm.get_server())
    smm.shutdown()
    attempt(lambda: smm.get_server())
