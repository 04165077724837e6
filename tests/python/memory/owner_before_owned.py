class Node:
    def __init__(self, name, child=None):
        self.name = name
        self.child = child

    def __del__(self):
        print('del', self.name)


chain = Node('root', Node('middle', Node('leaf')))
del chain
print('end')
