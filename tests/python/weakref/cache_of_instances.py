import weakref


class Image:
    _cache = weakref.WeakValueDictionary()

    def __new__(cls, name):
        found = cls._cache.get(name)
        if found is None:
            print('loading', name)
            found = super().__new__(cls)
            cls._cache[name] = found
        return found


one = Image('cat')
print(Image('cat') is one)
del one
again = Image('cat')
print(len(Image._cache))
