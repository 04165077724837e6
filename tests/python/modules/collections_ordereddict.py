import copy
import pickle
from collections import OrderedDict


def attempt(function, *args, **options):
    try:
        print(repr(function(*args, **options)))
    except Exception as error:
        print(type(error).__name__, error)


o = OrderedDict(a=1, b=2, c=3); print(o); o.move_to_end('a'); print(o); o.move_to_end('c', last=False); print(o, list(reversed(o)), list(reversed(o.items())), o.popitem(), o.popitem(last=False), o); attempt(o.move_to_end, 'zz'); attempt(OrderedDict().popitem)
print(o == {'b': 2}, OrderedDict(a=1,b=2) == OrderedDict(b=2,a=1), OrderedDict(a=1,b=2) == dict(b=2,a=1), OrderedDict(a=1) | {'b': 2}, {'b': 2} | OrderedDict(a=1), OrderedDict.fromkeys('ab', 1), o.copy(), copy.deepcopy(o), pickle.loads(pickle.dumps(o)))
attempt(o.pop, 'zz'); print(o.pop('zz', 5), o.setdefault('k', 4), o.keys(), o.values(), o.items()); attempt(o.__delitem__, 'zz'); attempt(OrderedDict, 1); attempt(OrderedDict, 1, 2); class_ = type('O', (OrderedDict,), {}); print(class_(a=1), OrderedDict())
o['self'] = o; print(o); attempt(lambda: OrderedDict(a=1) < 1); 
