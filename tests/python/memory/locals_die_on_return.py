class Resource:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('closing', self.name)


def work():
    one = Resource('one')
    two = Resource('two')
    print('working')


def give():
    kept = Resource('kept')
    dropped = Resource('dropped')
    return kept


work()
print('worked')
result = give()
print('given', result.name)
