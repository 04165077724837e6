from ctypes import c_bool, c_double, c_int
from multiprocessing import Array, Lock, Process, RawArray, RawValue, Value


def add(total, items, times):
    for i in range(times):
        with total.get_lock():
            total.value += 1
        with items:
            items[0] += i
            items[1:] = [x * 2 for x in items[1:]]


def change(number, numbers, text, flag):
    number.value = 7
    numbers[:] = [1, 2, 3]
    text.value = b'child'
    flag.value = True


if __name__ == '__main__':
    total, items = Value('i', 5), Array('i', [1, 2, 3])
    print(total, total.get_obj(), total.value, len(items), list(items), items[-1], items[1:])
    processes = [Process(target=add, args=(total, items, 5)) for _ in range(3)]
    for p in processes:
        p.start()
    for p in processes:
        p.join()
    print(total.value, items[:])

    number, numbers, text, flag = RawValue(c_int), RawArray('h', 3), Array('c', b'parent'), Value(c_bool, False)
    p = Process(target=change, args=(number, numbers, text, flag))
    p.start()
    p.join()
    print(number, numbers[:], text.value, text.raw, text[0], len(text), flag.value)

    own = Lock()
    print(Value('d', lock=own).get_lock() is own, Value(c_double, 1, lock=False), type(total.get_lock()).__name__)
    with total:
        total.value -= 1
    print(total.acquire(), total.value, total.release())
