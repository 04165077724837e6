class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


items = [Resource(c) for c in 'abc']
del items
print()
pair = (Resource('x'), Resource('y'))
del pair
print()
table = {c: Resource(c) for c in 'pqr'}
del table
print()
