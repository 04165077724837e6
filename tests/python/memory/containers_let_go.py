class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('closing', self.name)


items = [Resource(f'item {i}') for i in range(3)]
del items[1]
print('deleted one')
items[0] = None
print('replaced one')
items.clear()
print('cleared')
table = {'a': Resource('value a'), 'b': Resource('value b')}
table['a'] = 1
print('overwritten')
table.pop('b')
print('popped')
group = {Resource('member')}
group.clear()
print('end')
