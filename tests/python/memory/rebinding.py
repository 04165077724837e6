class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('closing', self.name)


x = Resource('first')
x = Resource('second')
print('rebound')
x = None
print('end')
