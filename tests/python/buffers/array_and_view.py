import copy
import pickle
from array import array

a = array('i', [1, 2, 3])
view = memoryview(a)
print(view.format, view.itemsize, view.tolist(), view.readonly, view.shape, view.obj is a)
view[0] = 10
print(a, view.tobytes() == a.tobytes(), bytes(a) == a.tobytes())
print(copy.copy(a), copy.deepcopy(a) == a, pickle.loads(pickle.dumps(a)))
print(bytearray(a)[:4], b''.join([array('b', [65, 66])]))


class Numbers(array):
    def total(self):
        return sum(self)


n = Numbers('i', [1, 2])
n.note = 'kept'
print(n.total(), n.note, isinstance(n, array), n)
