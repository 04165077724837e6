class Resource:
    def __init__(self, name):
        self.name = name

    def show(self):
        print('showing', self.name)
        return self.name

    def __del__(self):
        print('closing', self.name)


Resource('statement')
print('1')
Resource('method').show()
print('2')
print(Resource('attribute').name)
print('3')
print(len([Resource('in a list')]))
print('4')
