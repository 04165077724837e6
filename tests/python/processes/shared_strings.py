import multiprocessing as mp
from multiprocessing import sharedctypes


def attempt(call):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)


text = mp.Array('c', b'hello')
print(text.value, text.raw, len(text), text[0], text[1:3])
text.value = b'hi'
print(text.value, text.raw)
text.raw = b'world'
print(text.value)
attempt(lambda: setattr(text, 'value', b'too long'))
attempt(lambda: setattr(text, 'value', 'text'))
wide = mp.Array('u', 'abc')
print(wide[:], wide[0])
numbers = mp.RawArray('i', range(4))
other = sharedctypes.copy(numbers)
other[0] = 99
print(numbers[:], other[:], type(numbers).__name__)
value = sharedctypes.synchronized(mp.RawValue('i', 2))
print(value, value.value, value.get_obj())
attempt(lambda: sharedctypes.synchronized(value))
lock = mp.Lock()
print(mp.Value('i', lock=lock).get_lock() is lock, sorted(sharedctypes.typecode_to_type))
attempt(lambda: mp.Value('i', lock='none'))
