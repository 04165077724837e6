import lazy
print(lazy.eager, lazy.computed)
from lazy import other
print(other)
try:
    lazy.missing
except AttributeError as error:
    print(error)
print(sorted(name for name in dir(lazy)))
