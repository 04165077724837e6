import atexit, sys
class Failing:
    def __repr__(self):
        return '<Failing>'
    def __call__(self):
        print('fails')
        raise ValueError('in a callback')
def late():
    print('late')
atexit.register(print, 'registered first', sep='')
atexit.register(Failing())
print(atexit.register(late) is late)
atexit.register(late)
atexit.unregister(late)
@atexit.register
def decorated():
    print('decorated')
    atexit.register(print, 'registered late')
try:
    atexit.register(5)
except TypeError as error:
    print(error)
sys.exit(3)
