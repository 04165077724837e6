import atexit


class Resource:
    def __del__(self):
        print('finalizer')


kept = Resource()
atexit.register(print, 'atexit')
print('last statement')
