class Inner:
    def __del__(self):
        print('inner')


class Outer:
    def __del__(self):
        inner = Inner()
        print('outer begins')
        del inner
        print('outer ends')


o = Outer()
del o
print('end')
