"""The methods that proxies of managers usually have, each with its name in tracebacks. (CPython makes them as they are needed.)"""


def __add__(self, /, *args, **kwds):
    return self._callmethod('__add__', args, kwds)



def __contains__(self, /, *args, **kwds):
    return self._callmethod('__contains__', args, kwds)



def __delattr__(self, /, *args, **kwds):
    return self._callmethod('__delattr__', args, kwds)



def __delitem__(self, /, *args, **kwds):
    return self._callmethod('__delitem__', args, kwds)



def __getattribute__(self, /, *args, **kwds):
    return self._callmethod('__getattribute__', args, kwds)



def __getitem__(self, /, *args, **kwds):
    return self._callmethod('__getitem__', args, kwds)



def __imul__(self, /, *args, **kwds):
    return self._callmethod('__imul__', args, kwds)



def __iter__(self, /, *args, **kwds):
    return self._callmethod('__iter__', args, kwds)



def __len__(self, /, *args, **kwds):
    return self._callmethod('__len__', args, kwds)



def __mul__(self, /, *args, **kwds):
    return self._callmethod('__mul__', args, kwds)



def __next__(self, /, *args, **kwds):
    return self._callmethod('__next__', args, kwds)



def __reversed__(self, /, *args, **kwds):
    return self._callmethod('__reversed__', args, kwds)



def __rmul__(self, /, *args, **kwds):
    return self._callmethod('__rmul__', args, kwds)



def __setattr__(self, /, *args, **kwds):
    return self._callmethod('__setattr__', args, kwds)



def __setitem__(self, /, *args, **kwds):
    return self._callmethod('__setitem__', args, kwds)



def acquire(self, /, *args, **kwds):
    return self._callmethod('acquire', args, kwds)



def append(self, /, *args, **kwds):
    return self._callmethod('append', args, kwds)



def appendleft(self, /, *args, **kwds):
    return self._callmethod('appendleft', args, kwds)



def apply(self, /, *args, **kwds):
    return self._callmethod('apply', args, kwds)



def apply_async(self, /, *args, **kwds):
    return self._callmethod('apply_async', args, kwds)



def clear(self, /, *args, **kwds):
    return self._callmethod('clear', args, kwds)



def close(self, /, *args, **kwds):
    return self._callmethod('close', args, kwds)



def copy(self, /, *args, **kwds):
    return self._callmethod('copy', args, kwds)



def count(self, /, *args, **kwds):
    return self._callmethod('count', args, kwds)



def empty(self, /, *args, **kwds):
    return self._callmethod('empty', args, kwds)



def extend(self, /, *args, **kwds):
    return self._callmethod('extend', args, kwds)



def full(self, /, *args, **kwds):
    return self._callmethod('full', args, kwds)



def get(self, /, *args, **kwds):
    return self._callmethod('get', args, kwds)



def get_nowait(self, /, *args, **kwds):
    return self._callmethod('get_nowait', args, kwds)



def imap(self, /, *args, **kwds):
    return self._callmethod('imap', args, kwds)



def imap_unordered(self, /, *args, **kwds):
    return self._callmethod('imap_unordered', args, kwds)



def index(self, /, *args, **kwds):
    return self._callmethod('index', args, kwds)



def insert(self, /, *args, **kwds):
    return self._callmethod('insert', args, kwds)



def is_set(self, /, *args, **kwds):
    return self._callmethod('is_set', args, kwds)



def items(self, /, *args, **kwds):
    return self._callmethod('items', args, kwds)



def join(self, /, *args, **kwds):
    return self._callmethod('join', args, kwds)



def keys(self, /, *args, **kwds):
    return self._callmethod('keys', args, kwds)



def map(self, /, *args, **kwds):
    return self._callmethod('map', args, kwds)



def map_async(self, /, *args, **kwds):
    return self._callmethod('map_async', args, kwds)



def notify(self, /, *args, **kwds):
    return self._callmethod('notify', args, kwds)



def notify_all(self, /, *args, **kwds):
    return self._callmethod('notify_all', args, kwds)



def pop(self, /, *args, **kwds):
    return self._callmethod('pop', args, kwds)



def popitem(self, /, *args, **kwds):
    return self._callmethod('popitem', args, kwds)



def popleft(self, /, *args, **kwds):
    return self._callmethod('popleft', args, kwds)



def put(self, /, *args, **kwds):
    return self._callmethod('put', args, kwds)



def put_nowait(self, /, *args, **kwds):
    return self._callmethod('put_nowait', args, kwds)



def qsize(self, /, *args, **kwds):
    return self._callmethod('qsize', args, kwds)



def ready(self, /, *args, **kwds):
    return self._callmethod('ready', args, kwds)



def release(self, /, *args, **kwds):
    return self._callmethod('release', args, kwds)



def remove(self, /, *args, **kwds):
    return self._callmethod('remove', args, kwds)



def reverse(self, /, *args, **kwds):
    return self._callmethod('reverse', args, kwds)



def set(self, /, *args, **kwds):
    return self._callmethod('set', args, kwds)



def setdefault(self, /, *args, **kwds):
    return self._callmethod('setdefault', args, kwds)



def shutdown(self, /, *args, **kwds):
    return self._callmethod('shutdown', args, kwds)



def sort(self, /, *args, **kwds):
    return self._callmethod('sort', args, kwds)



def starmap(self, /, *args, **kwds):
    return self._callmethod('starmap', args, kwds)



def starmap_async(self, /, *args, **kwds):
    return self._callmethod('starmap_async', args, kwds)



def successful(self, /, *args, **kwds):
    return self._callmethod('successful', args, kwds)



def task_done(self, /, *args, **kwds):
    return self._callmethod('task_done', args, kwds)



def terminate(self, /, *args, **kwds):
    return self._callmethod('terminate', args, kwds)



def update(self, /, *args, **kwds):
    return self._callmethod('update', args, kwds)



def values(self, /, *args, **kwds):
    return self._callmethod('values', args, kwds)



def wait(self, /, *args, **kwds):
    return self._callmethod('wait', args, kwds)



def wait_for(self, /, *args, **kwds):
    return self._callmethod('wait_for', args, kwds)


METHODS = {name: value for name, value in globals().items() if type(value) is type(append)}
