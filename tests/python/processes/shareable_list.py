import multiprocessing as mp
import pickle
from multiprocessing.shared_memory import ShareableList

def attempt(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)

def change(items):
    items[0] = 'HOWDY'
    items[1] += 1
    items[6] = None

if __name__ == '__main__':
    sl = ShareableList(['howdy', 41, -3.5, True, None, b'bytes\x00', 'grüße' * 3, ''], name='lockstep_list')
    print(sl, len(sl), sl.format, [type(x).__name__ for x in sl])
    print(sl[-1] == '', sl[1], sl.count(41), sl.index(-3.5), 41 in sl)
    attempt(lambda: sl[8]); attempt(lambda: sl.__setitem__(8, 1)); attempt(lambda: sl.index('nope'))
    attempt(lambda: sl.__setitem__(0, 'x' * 9)); attempt(lambda: sl.__setitem__(0, 'x' * 8)); print(sl[0])
    attempt(lambda: ShareableList([[]])); attempt(lambda: sl.__setitem__(0, [])); attempt(lambda: sl[9:])
    for method in ('fork', 'spawn'):
        p = mp.get_context(method).Process(target=change, args=(sl,))
        p.start(); p.join()
        print(p.exitcode, list(sl), sl.format)
    other = ShareableList(name=sl.shm.name)
    other[2] = 7
    print(sl[2], sl.format, other.shm.size == sl.shm.size)
    copy = pickle.loads(pickle.dumps(sl))
    print(list(copy) == list(sl), copy.shm.name == sl.shm.name)
    big = ShareableList(range(5))
    copied = ShareableList(other)
    print(list(copied) == list(other), copied.shm.name != other.shm.name, list(big))
    empty = ShareableList()
    print(len(empty), empty.format == '', list(empty))
    attempt(lambda: empty[0])
    for each in (other, copy):
        each.shm.close()
    for each in (sl, big, copied, empty):
        each.shm.close(); each.shm.unlink()
