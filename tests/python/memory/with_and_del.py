class Managed:
    def __enter__(self):
        print('enter')
        return self

    def __exit__(self, *details):
        print('exit')

    def __del__(self):
        print('del')


with Managed():
    print('body')
print('after')
with Managed() as m:
    print('body')
print('still bound')
