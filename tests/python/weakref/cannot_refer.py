import weakref

for value in (1, 1.5, 'text', b'bytes', None, True, [], (), {}, range(3), object()):
    try:
        weakref.ref(value)
    except TypeError as e:
        print(e)


class Number(int):
    pass


class Pair(tuple):
    pass


class Items(list):
    pass


class Table(dict):
    pass


for value in (Number(1), Pair()):
    try:
        weakref.ref(value)
    except TypeError as e:
        print(e)
items, table = Items(), Table()
print(weakref.ref(items)() is items, weakref.ref(table)() is table)
try:
    weakref.ref(weakref.ref(items))
except TypeError as e:
    print(e)
try:
    weakref.ref()
except TypeError as e:
    print(e)
