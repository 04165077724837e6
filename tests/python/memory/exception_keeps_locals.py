class Resource:
    def __del__(self):
        print('closed')


def fail():
    resource = Resource()
    raise ValueError('failed')


try:
    fail()
except ValueError as error:
    print('handling', error)
print('handled')
