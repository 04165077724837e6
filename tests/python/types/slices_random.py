import random

r = random.Random(7)


def bound():
    return r.choice([None, r.randrange(-9, 9)])


for _ in range(300):
    items = list(range(r.randrange(9)))
    part = slice(bound(), bound(), r.choice([None, 1, 2, -1, -2, 3, 0]))
    for what in ('get', 'set', 'delete', 'tuple', 'range'):
        copy = list(items)
        try:
            if what == 'get':
                print(part, copy[part], part.indices(len(copy)))
            elif what == 'set':
                copy[part] = [10, 11, 12][:r.randrange(4)]
                print(copy)
            elif what == 'delete':
                del copy[part]
                print(copy)
            elif what == 'tuple':
                print(tuple(copy)[part])
            else:
                print(range(20)[part])
        except ValueError as e:
            print(e)
