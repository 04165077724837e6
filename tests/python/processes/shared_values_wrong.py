import ctypes
import pickle
from multiprocessing import Array, RawValue, Value


def show(call):
    try:
        print(repr(call()))
    except Exception as e:
        print(type(e).__name__, e)


v, a, text = Value('i', 1), Array('i', 3), Array('c', b'abc')
v.value = 2 ** 31
print(v.value)
show(lambda: setattr(v, 'value', 'x'))
show(lambda: setattr(v, 'value', 1.5))
show(lambda: a[3])
show(lambda: setattr(text, 'value', b'too long'))
show(lambda: Value('x', 1))
show(lambda: Value(int))
show(lambda: Value('i', 'x'))
show(lambda: Value('i', 1, 2))
show(lambda: Value('i', lock=5))
show(lambda: Array('i', 'abc'))
show(lambda: Array('i', -1))
show(lambda: Value('d', lock=False).get_lock())
show(lambda: pickle.dumps(v))
show(lambda: pickle.dumps(a))
show(lambda: pickle.dumps(text))
print(pickle.loads(pickle.dumps(ctypes.c_int(4))))
show(lambda: Value('u', 'x').value)
show(lambda: Value('c', b'x').value)
show(lambda: Array('d', range(3))[::-1])
show(lambda: Array('u', 'abc').get_obj().value)
show(lambda: RawValue('B', 300))
