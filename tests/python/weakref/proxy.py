import weakref


class Thing:
    def __init__(self):
        self.items = [1, 2, 3]

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]

    def __add__(self, other):
        return f'sum with {other}'

    def __str__(self):
        return 'the thing'

    def method(self):
        return 'called'


thing = Thing()
proxy = weakref.proxy(thing)
print(type(proxy), isinstance(proxy, Thing), proxy.__class__ is Thing)
print(len(proxy), proxy[1], proxy + 1, str(proxy), proxy.method(), list(proxy), 2 in proxy, bool(proxy))
proxy.name = 'set'
print(thing.name)
del proxy.name
print(hasattr(thing, 'name'), proxy == thing, weakref.proxy(thing) is proxy)
print(repr(proxy).startswith('<weakproxy at 0x'), "to 'Thing'" in repr(proxy) or 'to Thing' in repr(proxy))
try:
    hash(proxy)
except TypeError as e:
    print(e)
del thing
for action in (lambda: proxy.items, lambda: len(proxy), lambda: str(proxy)):
    try:
        action()
    except ReferenceError as e:
        print(e)
