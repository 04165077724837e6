import types

plain = types.ModuleType('plain')
print(plain, plain.__doc__, vars(plain))
told = types.ModuleType(doc='What it is.', name='told')
print(told.__name__, told.__doc__)
