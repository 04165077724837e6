import weakref


class Adder:
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return self.n + x


adder = Adder(10)
proxy = weakref.proxy(adder, lambda reference: print('gone'))
print(type(proxy), proxy(5), callable(proxy))
print(weakref.ProxyTypes)
del adder
try:
    proxy(1)
except ReferenceError as e:
    print(e)
