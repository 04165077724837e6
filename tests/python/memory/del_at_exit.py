class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('closing', self.name)


first = Resource('first')
_private = Resource('private')
second = Resource('second')
print('last statement')
