class Door:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print('open', self.name)
        return self.name.upper()

    def __exit__(self, kind, value, tb):
        print('close', self.name, kind and kind.__name__, value, tb is not None)
        return self.swallow


with Door('a') as d:
    print('inside', d)
with Door('b'), Door('c') as c:
    print('both', c)
with (
    Door('d') as x,
    Door('e') as y,
):
    print(x, y)
with Door('f', swallow=True):
    raise ValueError('gone')
try:
    with Door('g'):
        raise KeyError('kept')
except KeyError as e:
    print('caught', e)


def early():
    for i in range(3):
        with Door(str(i)):
            if i == 1:
                return 'returned'


print(early())
