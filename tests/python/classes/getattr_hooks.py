class Lazy:
    def __init__(self):
        self.real = 1

    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'no {name} here')


z = Lazy()
print(z.real, z.dyn_x, hasattr(z, 'q'), getattr(z, 'q', 'default'))
try:
    z.q
except AttributeError as e:
    print(e)


class Watched:
    def __setattr__(self, name, value):
        print('set', name, value)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print('del', name)
        object.__delattr__(self, name)

    def __getattribute__(self, name):
        if name == 'secret':
            return 'hidden'
        return super().__getattribute__(name)


w = Watched()
w.a = 1
w.a += 1
print(w.a, w.secret)
del w.a
setattr(w, 'b', 5)
print(getattr(w, 'b'), w.__dict__)
