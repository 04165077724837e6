"""Attributes that a thread-local object does not have, and those it does not let go."""
import pickle
import threading


class Named(threading.local):
    @property
    def fixed(self):
        return 1

    @property
    def failing(self):
        raise KeyError('from the property')


def show(label, call):
    try:
        print(label, call())
    except Exception as error:
        print(label, type(error).__name__, error)


for data in (threading.local(), Named()):
    show('get', lambda: data.missing)
    show('delete', lambda: delattr(data, 'missing'))
    show('set dict', lambda: setattr(data, '__dict__', {}))
    show('delete dict', lambda: delattr(data, '__dict__'))
    show('pickle', lambda: pickle.dumps(data))
    show('dict', lambda: (data.__dict__, hasattr(data, 'x'), getattr(data, 'x', 'default')))
    data.x = 1
    data.__dict__['y'] = 2
    show('both', lambda: (data.x, data.y, sorted(vars(data)), [n for n in dir(data) if not n.startswith('_')]))
    del data.x, data.y
    show('gone', lambda: data.x)
named = Named()
show('fixed', lambda: setattr(named, 'fixed', 2))
show('fixed', lambda: delattr(named, 'fixed'))
show('failing', lambda: named.failing)
print(type(named).__mro__[1], threading.local.__name__, threading.local.__module__)
