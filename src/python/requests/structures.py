"""A dict whose keys are the same in capitals and small letters."""


class CaseInsensitiveDict:
    def __init__(self, data=None, **kwargs):
        self._store = {}
        self.update({} if data is None else data, **kwargs)

    def update(self, data=(), **kwargs):
        for key, value in [*dict(data).items(), *kwargs.items()]:
            self[key] = value

    def __setitem__(self, key, value):
        self._store[key.lower()] = key, value

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __contains__(self, key):
        return isinstance(key, str) and key.lower() in self._store

    def __iter__(self):
        return iter([key for key, _ in self._store.values()])

    def __len__(self):
        return len(self._store)

    def keys(self):
        return list(self)

    def values(self):
        return [value for _, value in self._store.values()]

    def items(self):
        return list(self._store.values())

    def get(self, key, default=None):
        return self[key] if key in self else default

    def setdefault(self, key, default=None):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if default and key not in self:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def copy(self):
        return CaseInsensitiveDict(self.items())

    def __eq__(self, other):
        if not isinstance(other, (dict, CaseInsensitiveDict)):
            return NotImplemented
        return ({key: value for key, (_, value) in self._store.items()}
                == {key.lower(): value for key, value in other.items()})

    def __repr__(self):
        return str(dict(self.items()))
