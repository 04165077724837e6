class Resource:
    def __del__(self):
        print('closed')


def outer():
    resource = Resource()

    def inner():
        return resource

    return inner


function = outer()
print(type(function()).__name__)
del function
print('end')


def counter():
    value = Resource()

    def reset():
        nonlocal value
        value = None
        print('reset')

    return reset


counter()()
print('done')
