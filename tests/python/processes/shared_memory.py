import multiprocessing as mp
from multiprocessing.shared_memory import SharedMemory
import pickle

def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

def child(name, block):
    other = SharedMemory(name=name)
    print(bytes(other.buf[:5]), block.size == other.size, block == other)
    other.buf[0] = ord('J')
    block.buf[1:3] = b'EL'
    other.close()
    block.close()

if __name__ == '__main__':
    for method in ('fork', 'spawn'):
        ctx = mp.get_context(method)
        block = SharedMemory('lockstep_block', create=True, size=16)
        block.buf[:5] = b'hello'
        p = ctx.Process(target=child, args=(block.name, block))
        p.start(); p.join()
        print(p.exitcode, bytes(block.buf[:6]), block, len(block.buf), isinstance(block.buf, memoryview))
        attempt(lambda: SharedMemory('lockstep_block', create=True, size=3))
        again = pickle.loads(pickle.dumps(block))
        again.buf[10] = 200
        print(block.buf[10], block.buf[-6], block.buf.tolist())
        again.close()
        attempt(lambda: again.buf)
        block.unlink()
        attempt(lambda: SharedMemory('lockstep_block'))
        attempt(block.unlink)
        print(block.buf[0])
        block.close()
        block.close()
    attempt(lambda: SharedMemory())
    attempt(lambda: SharedMemory(create=True))
    attempt(lambda: SharedMemory(create=True, size=-1))
    attempt(lambda: SharedMemory(name='x', size=-1))
    own = SharedMemory(create=True, size=8)
    print(own.name.startswith('psm_'), len(own.name), own._name.startswith('/'))
    view = own.buf.cast('i')
    view[1] = -5
    print(view.tolist(), own.buf.tolist(), view.itemsize, view.nbytes, view.shape)
    attempt(lambda: view.__setitem__(0, 2 ** 40))
    attempt(lambda: view.__setitem__(0, 'a'))
    attempt(lambda: own.buf.__setitem__(slice(0, 2), b'abc'))
    attempt(lambda: own.buf[8])
    attempt(lambda: bytes(own.buf[::2]))
    view.release()
    attempt(lambda: view[0])
    with own.buf[2:4] as part:
        part[0] = 9
    print(own.buf[2])
    own.close()
    own.unlink()
