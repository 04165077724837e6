import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print('del', self.name)


gc.collect()
a, b = Node('a'), Node('b')
a.other, b.other = b, a
del a, b
print('not yet')
print('found', gc.collect())
print('end')
